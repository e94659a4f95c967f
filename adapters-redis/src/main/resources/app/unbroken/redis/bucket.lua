-- A token bucket on this server's clock: fills it up, takes something out.
-- Answers how many were granted, and in how many microseconds there will be another one.
local per_second, most = tonumber(ARGV[1]), tonumber(ARGV[2])
local wanted, complaints = tonumber(ARGV[3]), tonumber(ARGV[4])

local time = redis.call('time')
local now = time[1] * 1000000 + time[2]
local kept = redis.call('hmget', KEYS[1], 'tokens', 'at', 'share')
local tokens = tonumber(kept[1]) or most
local at = tonumber(kept[2]) or now
local share = tonumber(kept[3]) or 1

-- A clock that was set back fills nothing.
local seconds = math.max(0, now - at) / 1000000
share = math.min(1, share + seconds * 0.1 / 30)
tokens = math.min(most, tokens + seconds * per_second * share)
if complaints > 0 then
  share = math.max(share / 2, 0.02)
end

local granted = math.min(math.floor(tokens), wanted)
tokens = tokens - granted
redis.call(
  'hset', KEYS[1],
  'tokens', string.format('%.9f', tokens),
  'at', string.format('%.0f', now),
  'share', string.format('%.9f', share))
redis.call('expire', KEYS[1], ARGV[5])

local wait = 0
if tokens < 1 then
  wait = math.ceil((1 - tokens) / (per_second * share) * 1000000)
end
return {granted, wait}
