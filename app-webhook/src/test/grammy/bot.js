// The plainest bot that keeps a tap: one statement, an acknowledgement, the message edited.
import http from "node:http";
import { Bot, InlineKeyboard, webhookCallback } from "grammy";
import pg from "pg";

const { TOKEN, API, WEBHOOK, SECRET, PORT, DATABASE_URL, LABEL } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const bot = new Bot(TOKEN, { client: { apiRoot: API } });
const keyboard = new InlineKeyboard().text(LABEL, "add");

const keep = `
  with seen as (
    insert into plain.inbox (update_id) values ($1) on conflict do nothing returning update_id
  ), kept as (
    insert into plain.entries as e (person, day, amount)
    select $2, current_date, 1 from seen
    on conflict (person, day) do update set amount = e.amount + 1
    returning amount
  ), letter as (
    insert into plain.outbox (person, body) select $2, amount::text from kept
  )
  select amount from kept`;

bot.command("today", (context) => context.reply("Today", { reply_markup: keyboard }));
bot.on("callback_query:data", async (context) => {
  const values = [context.update.update_id, context.from.id];
  const { rows } = await pool.query({ name: "keep", text: keep, values });
  await context.answerCallbackQuery();
  if (rows.length > 0) {
    await context.editMessageText(`${rows[0].amount} so far`, { reply_markup: keyboard });
  }
});

const answer = webhookCallback(bot, "http", { secretToken: SECRET });
http.createServer(answer).listen(PORT, "127.0.0.1", async () => {
  await bot.api.setWebhook(WEBHOOK, { secret_token: SECRET, max_connections: 100 });
  console.log("ready");
});
