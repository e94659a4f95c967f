.DEFAULT_GOAL := help
.PHONY: help check test-fast warnings format bench bench-today growth reminders postgres restore redis kills chaos mutants tour pages load yardstick flames rate sends slow-messenger startup program benchmark figures sbom checksums chat serve fake-telegram fake-whatsapp clean

MVN := ./mvnw -q

## help: this list
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST) | awk -F': ' '{ printf "  %-14s %s\n", $$1, $$2 }'
	@echo; echo '  What measures for docs/performance.md writes its table there, unless WRITE=false is given.'

## check: everything, exactly as CI runs it
check:
	@.ci/run

## test-fast: the tests that start no server, without the slower checks
test-fast:
	@$(MVN) -Dquick -DexcludedGroups=slow test

## warnings: every warning of the compiler and Error Prone at once (the build stops at the first)
warnings:
	@./mvnw -B -ntp -fae -Dwarnings=-g clean test-compile | grep -E '^\[(WARNING|ERROR)\] .*\.java:' | sort -u || true

## format: rewrite Java files in place (IN=core/src for one folder)
format:
	@.ci/format $(IN)

## bench: microbenchmarks of the core (ONLY=regular expression, ARGS=options of JMH)
bench:
	@$(MVN) -Dquick -Pbench -pl core test-compile exec:exec@bench -Dbench.only='$(or $(ONLY),.*)' -Dbench.args='$(ARGS)' -Dbench.write=$(or $(WRITE),true)

## bench-today: today's list in PostgreSQL, beside a thousand and a million check-ins of others
bench-today:
	@$(MAKE) --no-print-directory benchmark PROGRAM=TodayBenchmark

## growth: a check-in and today's list among 10,000 people and among 1,000,000 (ARGS="-Dpeople=50000")
growth:
	@$(MAKE) --no-print-directory benchmark PROGRAM=GrowthBenchmark JAVA_ARGS='$(ARGS)'

## reminders: minutes with up to 100,000 due among 300,000 and 3,000,000 reminders (ARGS="300000" for one)
reminders:
	@$(MAKE) --no-print-directory benchmark PROGRAM=RemindersBenchmark HOW='$(ARGS)'

## sends: letters that leave in a second when no messenger holds them up (ARGS="-Dchats=1000")
sends:
	@$(MAKE) --no-print-directory benchmark PROGRAM=SendsMain JAVA_ARGS='$(ARGS)'

benchmark:
	@$(MVN) -Dquick -pl adapters-postgres -am test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
	@. .ci/find-jdk.sh && cd adapters-postgres && "$$(find_jdk)/bin/java" -Xmx1g -Dwrite=$(or $(WRITE),true) $(JAVA_ARGS) \
	  -cp "$$PWD/target/test-classes:$$PWD/target/classes:$$(cat target/bench-classpath)" app.unbroken.postgres.$(PROGRAM) $(HOW)

## postgres: the stores' tests on PostgreSQL 15, 16, 17 and 18 (ON=15.19.0 for one)
postgres:
	@for version in $(or $(ON),15.19.0 16.15.0 17.11.0 18.6.0); do \
	  $(MVN) -Dquick -pl adapters-postgres -am test -Dembedded-postgres-binaries.version=$$version \
	    -Dtest='app.unbroken.postgres.*Test' -Dsurefire.failIfNoSpecifiedTests=false || exit 1; \
	  echo "PostgreSQL $$version: passed"; done

## restore: dump a server by pg_dump and restore another (ON=version of PostgreSQL, not above that of pg_dump)
restore:
	@$(MVN) -Dquick -pl app-cli -am test-compile dependency:build-classpath -Dmdep.outputFile=target/restore-classpath \
	  -Dembedded-postgres-binaries.version=$(or $(ON),18.6.0)
	@. .ci/find-jdk.sh && cd app-cli && "$$(find_jdk)/bin/java" -Xmx1g \
	  -cp "$$PWD/target/test-classes:$$PWD/target/classes:$$(cat target/restore-classpath)" app.unbroken.cli.store.RestoreMain

## redis: what an outage of Redis adds to a step, then MINUTES of a Redis that comes and goes
redis:
	@$(MVN) -Dquick -pl adapters-redis -am test-compile dependency:build-classpath -Dmdep.outputFile=target/faults-classpath
	@. .ci/find-jdk.sh && cd adapters-redis/target && java="$$(find_jdk)/bin/java" && \
	  classes="test-classes:classes:$$(cat faults-classpath)" && \
	  "$$java" -cp "$$classes" app.unbroken.redis.OutageLatency && \
	  "$$java" -cp "$$classes" app.unbroken.redis.UpAndDown $(or $(MINUTES),5)

## kills: kill servers under load, N times; the ledger is balanced at the end (ARGS=seed)
kills:
	@$(MAKE) --no-print-directory program PROGRAM=ChaosMain HOW='kills $(or $(N),200) $(ARGS)'

## chaos: whatever can go wrong, at random, for MINUTES; the ledger is balanced at the end (ARGS=seed)
chaos:
	@$(MAKE) --no-print-directory program PROGRAM=ChaosMain HOW='chaos $(or $(MINUTES),10) $(ARGS)'

## mutants: take one protection after the other out and expect its test to fail
mutants:
	@.ci/mutants $(ONLY)

## tour: write docs/tour.md anew from what the product prints
tour:
	@$(MVN) -Dquick test -pl app-cli -am -Dtest="TourTest,CommandsTest,BrokenSetUpsTest" -Dsurefire.failIfNoSpecifiedTests=false -Dtour=write

## figures: hold what tests of the server print to its bounds, with the options of the launcher; on a machine that does nothing else
figures:
	@./mvnw -B -ntp -Dquick test -pl app-webhook -am -Dtests.forks=1 -Dtests.java="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" -Dfigures=true -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest='G2ManyDueTest,G3FairnessTest,A1DuplicateUpdatesTest,A7HostileBodiesTest,A14FloodTest,C1DatabaseAwayTest,E1TooFastTest,E5OutagesTest,WhatsAppServerTest' | grep -E 'bound|Tests run:.*[0-9]$$|ERROR'

## pages: what a page costs at the desk, made anew and shown again from Redis
pages:
	@$(MAKE) --no-print-directory program PROGRAM=PageCost

## load: how long it takes from a tap to the changed message (ARGS="-Dtaps=200 -Dwarming=30 -Dseconds=20", -Dbeside=false for that alone)
load:
	@$(MAKE) --no-print-directory program PROGRAM=LoadMain JAVA_ARGS='$(ARGS)'

## yardstick: how much slower this machine is than the one of the absolute goals (needs pgbench)
yardstick:
	@$(MAKE) --no-print-directory program PROGRAM=YardstickMain

## flames: where the server's time goes under that load, as docs/flames.svg
flames:
	@$(MAKE) --no-print-directory program PROGRAM=LoadMain JAVA_ARGS='-Dtaps=100 -Dwarming=60 -Dseconds=60 -Dpicture=../docs/flames.svg -Dwrite=false $(ARGS)'

## startup: how long until a server is ready, and until a chat has answered
startup:
	@./unbroken --version
	@$(MAKE) --no-print-directory program PROGRAM=StartupMain

program:
	@$(MVN) -Dquick -pl app-webhook -am test-compile dependency:build-classpath -Dmdep.outputFile=target/load-classpath
	@. .ci/find-jdk.sh && cd app-webhook && "$$(find_jdk)/bin/java" -Xmx1g -Dwrite=$(or $(WRITE),true) $(JAVA_ARGS) \
	  -cp "$$PWD/target/test-classes:$$PWD/target/classes:$$(cat target/load-classpath)" app.unbroken.webhook.$(PROGRAM) $(HOW)

## rate: more reminders due than the messenger takes, and answers meanwhile (ARGS="-Dpeople=100000 -Drate=1000 -Dseconds=110")
rate:
	@$(MAKE) --no-print-directory program PROGRAM=RateMain JAVA_ARGS='$(ARGS)'

## slow-messenger: half an hour with a messenger ten times slower than what comes in (ARGS="-Dminutes=5")
slow-messenger:
	@$(MAKE) --no-print-directory benchmark PROGRAM=SlowMessengerMain JAVA_ARGS='-Xmx256m $(ARGS)'

## sbom: what the product is made of, as target/sbom.json (CycloneDX)
sbom:
	@$(MVN) -Dquick -DskipTests package org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom

## checksums: after a change of dependencies, note down what they are (compare before you commit)
checksums:
	@./mvnw -q -DskipTests verify -Daether.artifactResolver.postProcessor.trustedChecksums.record=true

## chat: talk to the bot in this terminal
chat:
	@./unbroken chat

## serve: start the server
serve:
	@./unbroken serve

## fake-telegram: a Bot API with its chat in this terminal, to try the server without a token (ARGS=--help)
fake-telegram:
	@$(MVN) -Dquick -pl adapters-telegram -am test-compile dependency:build-classpath -Dmdep.outputFile=target/fake-classpath
	@. .ci/find-jdk.sh && cd adapters-telegram/target && "$$(find_jdk)/bin/java" \
	  -cp "test-classes:classes:$$(cat fake-classpath)" app.unbroken.telegram.fake.FakeTelegramMain $(ARGS)

## fake-whatsapp: a Cloud API with its chat in this terminal, to try the server without an account (ARGS=--help)
fake-whatsapp:
	@$(MVN) -Dquick -pl adapters-whatsapp -am test-compile dependency:build-classpath -Dmdep.outputFile=target/fake-classpath
	@. .ci/find-jdk.sh && cd adapters-whatsapp/target && "$$(find_jdk)/bin/java" \
	  -cp "test-classes:classes:$$(cat fake-classpath)" app.unbroken.whatsapp.fake.FakeWhatsAppMain $(ARGS)

## clean: remove everything that was built
clean:
	@$(MVN) -Dquick clean
