package app.unbroken.delivery.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.delivery.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
  private final RecordingDesk desk = new RecordingDesk();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private Collector collector = new Collector(desk, Parcels.NO_CLERK, () -> Instant.EPOCH, LIMITS);

  private static final Collector.Limits LIMITS =
      new Collector.Limits(2, 64, 100, Duration.ofSeconds(5));

  @AfterEach
  void closeAll() {
    desk.open();
    collector.close();
    callers.close();
  }

  @Test
  void a_lone_parcel_waits_for_nobody() {
    collector.start();

    assertThat(collector.hand(Parcels.from("anna", 1))).isEqualTo(new Receipt.Handled());
    assertThat(desk.groupSizes()).containsExactly(1);
  }

  @Test
  void whatever_waits_at_the_same_time_is_served_together() throws Exception {
    desk.shut();
    collector.start();
    var handed = new ArrayList<CompletableFuture<Receipt>>();
    handed.add(hand(Parcels.from("first", 1)));
    desk.awaitGroups(1);
    handed.add(hand(Parcels.from("second", 2)));
    desk.awaitGroups(2);
    for (var number = 3; number <= 82; number++) {
      handed.add(hand(Parcels.from("person" + number, number)));
    }
    awaitWaiting(80);

    desk.open();
    CompletableFuture.allOf(handed.toArray(CompletableFuture[]::new)).get(5, TimeUnit.SECONDS);

    assertThat(desk.groupSizes()).startsWith(1, 1).contains(64).allMatch(size -> size <= 64);
    assertThat(desk.groupSizes().stream().mapToInt(size -> size).sum()).isEqualTo(82);
  }

  @Test
  void a_batch_of_a_few_people_who_write_a_lot_is_shared_among_the_workers() throws Exception {
    desk.shut();
    collector.start();
    var batch = new ArrayList<Parcel>();
    for (var number = 1; number <= 80; number++) {
      batch.add(Parcels.from("person" + number % 4, number));
    }

    var handed = CompletableFuture.supplyAsync(() -> collector.hand(batch), callers);
    desk.awaitGroups(2);
    assertThat(desk.groupSizes()).containsExactly(40, 40);
    desk.open();

    assertThat(handed.get(5, TimeUnit.SECONDS)).hasSize(80);
    assertThat(desk.overlaps()).isZero();
    assertThat(desk.servedOf("person1")).isSorted().hasSize(20);
  }

  @Test
  void whoever_is_being_served_waits_while_others_are_served() throws Exception {
    desk.shut();
    collector.start();
    var handed = new ArrayList<CompletableFuture<Receipt>>();
    handed.add(hand(Parcels.from("anna", 1)));
    desk.awaitGroups(1);
    handed.add(hand(Parcels.from("anna", 2)));
    awaitArrived(2);
    handed.add(hand(Parcels.from("boris", 3)));
    desk.awaitGroups(2);

    assertThat(desk.servedOf("anna")).containsExactly(1);
    assertThat(desk.servedOf("boris")).containsExactly(3);
    desk.open();
    CompletableFuture.allOf(handed.toArray(CompletableFuture[]::new)).get(5, TimeUnit.SECONDS);
    assertThat(desk.servedOf("anna")).containsExactly(1, 2);
  }

  @Test
  void one_person_is_served_in_order_and_never_by_two_workers() throws Exception {
    collector = new Collector(desk, Parcels.NO_CLERK, () -> Instant.EPOCH, many()).start();
    var random = new Random(7);
    var handed = new ArrayList<CompletableFuture<Receipt>>();
    for (var number = 1; number <= 2_000; number++) {
      handed.add(hand(Parcels.from("person" + random.nextInt(5), number)));
      awaitArrived(number);
    }
    CompletableFuture.allOf(handed.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

    assertThat(desk.overlaps()).isZero();
    for (var person = 0; person < 5; person++) {
      assertThat(desk.servedOf("person" + person)).isSorted();
    }
  }

  @Test
  void nobody_waits_longer_than_their_patience() {
    desk.shut();
    collector =
        new Collector(
                desk,
                Parcels.NO_CLERK,
                () -> Instant.EPOCH,
                new Collector.Limits(1, 64, 100, Duration.ofMillis(50)))
            .start();

    assertThatThrownBy(() -> collector.hand(Parcels.from("anna", 1)))
        .isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> collector.hand(Parcels.from("boris", 2)))
        .isInstanceOf(Unavailable.class);

    desk.open();
    collector.close();
    assertThat(desk.servedOf("boris")).as("withdrawn when their patience ended").isEmpty();
  }

  @Test
  void too_many_are_turned_away_at_once() {
    desk.shut();
    collector =
        new Collector(
            desk,
            Parcels.NO_CLERK,
            () -> Instant.EPOCH,
            new Collector.Limits(1, 64, 2, Duration.ofSeconds(5)));
    hand(Parcels.from("a", 1));
    hand(Parcels.from("b", 2));
    awaitWaiting(2);

    assertThatThrownBy(() -> collector.hand(Parcels.from("c", 3)))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("too many");
    collector.start();
  }

  @Test
  void closing_serves_whoever_waits_and_takes_nobody_else() throws Exception {
    var waiting = hand(Parcels.from("anna", 1));
    awaitWaiting(1);
    collector.start();

    collector.close();

    assertThat(waiting.get(1, TimeUnit.SECONDS)).isEqualTo(new Receipt.Handled());
    assertThatThrownBy(() -> collector.hand(Parcels.from("boris", 2)))
        .isInstanceOf(Unavailable.class);
  }

  private void awaitWaiting(int count) {
    while (collector.waiting() < count) {
      Thread.onSpinWait();
    }
  }

  private void awaitArrived(int count) {
    // In this order: read the other way round, one that moves on in between would count twice.
    while (desk.served() + collector.waiting() < count) {
      Thread.onSpinWait();
    }
  }

  private static Collector.Limits many() {
    return new Collector.Limits(4, 8, 10_000, Duration.ofSeconds(20));
  }

  private CompletableFuture<Receipt> hand(Parcel parcel) {
    return CompletableFuture.supplyAsync(() -> collector.hand(parcel), callers);
  }

  /** Remembers what it was given, and can be made to stand still. */
  private static final class RecordingDesk implements Desk {
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Parcel> served = new ArrayList<>();
    private final HashSet<Parcel.Whose> present = new HashSet<>();
    private volatile CountDownLatch door = new CountDownLatch(0);
    private int overlaps;

    @Override
    public List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now) {
      enter(parcels);
      try {
        door.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      leave(parcels);
      return parcels.stream().<Receipt>map(parcel -> new Receipt.Handled()).toList();
    }

    private synchronized void enter(List<Parcel> parcels) {
      sizes.add(parcels.size());
      served.addAll(parcels);
      parcels.stream()
          .map(Parcel::whose)
          .distinct()
          .forEach(person -> overlaps += present.add(person) ? 0 : 1);
      notifyAll();
    }

    private synchronized void leave(List<Parcel> parcels) {
      parcels.forEach(parcel -> present.remove(parcel.whose()));
    }

    @Override
    public Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now) {
      return new Receipt.Handled();
    }

    void shut() {
      door = new CountDownLatch(1);
    }

    void open() {
      door.countDown();
    }

    synchronized void awaitGroups(int count) throws InterruptedException {
      while (sizes.size() < count) {
        wait();
      }
    }

    synchronized List<Integer> groupSizes() {
      return List.copyOf(sizes);
    }

    synchronized int served() {
      return served.size();
    }

    synchronized int overlaps() {
      return overlaps;
    }

    synchronized List<Integer> servedOf(String person) {
      return served.stream()
          .filter(parcel -> parcel.whose().key().equals(person))
          .map(parcel -> Integer.valueOf(parcel.received().updateId()))
          .toList();
    }
  }
}
