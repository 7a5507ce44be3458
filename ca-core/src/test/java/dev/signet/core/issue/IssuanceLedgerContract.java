package dev.signet.core.issue;

import static dev.signet.core.issue.SampleRecord.aRecord;
import static dev.signet.core.issue.SampleRecord.event;
import static dev.signet.core.issue.SampleRecord.issued;
import static dev.signet.core.issue.SampleRecord.requestBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link IssuanceLedger} promises. */
public abstract class IssuanceLedgerContract {
    /** Returns the ledger under test; it is empty at the start of each test. */
    protected abstract IssuanceLedger ledger();

    /** Returns the catalog of the same store. */
    protected abstract CertificateCatalog catalog();

    private void record(CertificateRecord certificate) {
        ledger().record(certificate, issued(certificate));
    }

    private CertificateRecord found(CertificateRecord certificate) {
        return catalog()
                .find(certificate.authority(), certificate.serialNumber())
                .orElseThrow();
    }

    @Test
    void what_is_recorded_is_found_again_whole() {
        Delivery delivery =
                new Delivery(DeliveryState.UNDELIVERED, Optional.of("/etc/nginx/tls"), List.of("pem", "p12"));
        CertificateRecord certificate = aRecord(17)
                .named("db.internal")
                .withNames(
                        new GeneralName.Dns("db.internal"), new GeneralName.Uri("spiffe://internal/db?a,b;c='\u00fc'"))
                .fromRequest(requestBytes("a request"))
                .replacing(16)
                .deliveredAs(delivery)
                .build();

        record(certificate);

        assertThat(found(certificate))
                .usingRecursiveComparison()
                .withEqualsForType(Object::equals, dev.signet.core.certificate.Certificate.class)
                .isEqualTo(certificate);
    }

    @Test
    void what_is_not_there_stays_empty() {
        CertificateRecord certificate = aRecord(17).withNames().build();

        record(certificate);

        assertThat(found(certificate).request()).isEmpty();
        assertThat(found(certificate).replaces()).isEmpty();
        assertThat(found(certificate).delivery().target()).isEmpty();
        assertThat(found(certificate).names()).isEmpty();
        assertThat(found(certificate).delivery().formats()).isEmpty();
    }

    @Test
    void a_serial_number_cannot_be_used_twice() {
        CertificateRecord first = aRecord(17).named("first.internal").build();
        CertificateRecord second = aRecord(17).named("second.internal").build();
        record(first);

        assertThatThrownBy(() -> record(second))
                .asInstanceOf(type(SignetException.class))
                .satisfies(refusal -> assertThat(refusal.problem().kind()).isEqualTo(Kind.POLICY))
                .satisfies(refusal -> assertThat(refusal).hasMessageContaining("11"));

        assertThat(found(first).name()).isEqualTo("first.internal");
        assertThat(catalog().events("11")).hasSize(1);
    }

    @Test
    void two_authorities_may_use_the_same_serial_number() {
        CertificateRecord ofIssuing = aRecord(17).by("issuing").build();
        CertificateRecord ofRoot = aRecord(17).by("root").build();

        record(ofIssuing);
        record(ofRoot);

        assertThat(found(ofIssuing).certificate()).isEqualTo(ofIssuing.certificate());
        assertThat(found(ofRoot).certificate()).isEqualTo(ofRoot.certificate());
    }

    @Test
    void serial_numbers_of_all_lengths_are_kept_apart() {
        List<Long> serialNumbers = List.of(0L, 1L, 127L, 128L, 255L, 256L, 0x7fffL, 0x8000L, -1L);
        serialNumbers.forEach(
                serial -> record(aRecord(serial).named("n" + serial).build()));

        for (long serial : serialNumbers) {
            CertificateRecord wanted = aRecord(serial).build();
            assertThat(found(wanted).name()).isEqualTo("n" + serial);
        }
    }

    @Test
    void the_event_of_a_record_is_kept() {
        CertificateRecord certificate = aRecord(0xabc).build();

        record(certificate);

        assertThat(catalog().events("0ABC")).containsExactly(issued(certificate));
    }

    @Test
    void a_delivery_can_be_completed() {
        CertificateRecord certificate = aRecord(17).build();
        record(certificate);
        Delivery done = new Delivery(DeliveryState.DELIVERED, Optional.of("/srv/tls"), List.of("pem", "jks"));

        ledger().recordDelivery("issuing", certificate.serialNumber(), done, event("deliver", "11"));

        assertThat(found(certificate).delivery()).isEqualTo(done);
        assertThat(catalog().summary("issuing", certificate.serialNumber()))
                .get()
                .extracting(CertificateSummary::delivery)
                .isEqualTo(DeliveryState.DELIVERED);
        assertThat(catalog().events("11")).extracting(Event::action).containsExactly("issue", "deliver");
    }

    @Test
    void a_delivery_of_an_unknown_certificate_is_refused() {
        CertificateRecord certificate = aRecord(17).build();
        Delivery done = new Delivery(DeliveryState.DELIVERED, Optional.empty(), List.of());

        assertThatThrownBy(() ->
                        ledger().recordDelivery("issuing", certificate.serialNumber(), done, event("deliver", "11")))
                .asInstanceOf(type(SignetException.class))
                .satisfies(refusal -> assertThat(refusal.problem().kind()).isEqualTo(Kind.NO));
        assertThat(catalog().events("11")).isEmpty();
    }

    @Test
    void an_event_can_stand_alone() {
        ledger().recordEvent(event("passphrase", "issuing"));

        assertThat(catalog().events("issuing")).containsExactly(event("passphrase", "issuing"));
    }

    @Test
    void a_refused_request_leaves_an_event() {
        Event refused = event("refuse", "issuing");

        ledger().recordRefusal(requestBytes("a request"), "server", "the key is too short", refused);

        assertThat(catalog().events("issuing")).containsExactly(refused);
    }

    @Test
    void of_threads_that_race_for_a_serial_number_one_wins() throws Exception {
        int threads = 8;
        for (int round = 0; round < 20; round++) {
            int serial = 100 + round;
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Boolean> won = inThreads(threads, thread -> {
                CertificateRecord mine =
                        aRecord(serial).named("thread" + thread + ".internal").build();
                start.await();
                return recorded(mine);
            });

            assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
            CertificateRecord kept = found(aRecord(serial).build());
            assertThat(kept.name()).isEqualTo("thread" + won.indexOf(true) + ".internal");
            assertThat(catalog().events(kept.serialNumber().hex())).hasSize(1);
        }
    }

    private boolean recorded(CertificateRecord certificate) {
        try {
            record(certificate);
            return true;
        } catch (SignetException refusal) {
            assertThat(refusal.problem().kind()).isEqualTo(Kind.POLICY);
            return false;
        }
    }

    @Test
    void what_many_threads_record_is_all_there() throws Exception {
        int threads = 64;
        int each = 25;
        List<List<CertificateRecord>> recorded = inThreads(threads, thread -> {
            List<CertificateRecord> mine = new ArrayList<>();
            Random random = new Random(thread);
            for (int i = 0; i < each; i++) {
                CertificateRecord certificate = aRecord(random)
                        .named("host" + i + ".thread" + thread + ".internal")
                        .build();
                record(certificate);
                mine.add(certificate);
            }
            return mine;
        });

        List<CertificateRecord> all = recorded.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(threads * each).allSatisfy(certificate -> {
            assertThat(found(certificate).certificate()).isEqualTo(certificate.certificate());
            assertThat(catalog().events(certificate.serialNumber().hex())).hasSize(1);
        });
    }

    @Test
    void one_bad_record_among_many_harms_no_other() throws Exception {
        record(aRecord(1).build());
        int threads = 16;
        CyclicBarrier start = new CyclicBarrier(threads);

        List<Boolean> recorded = inThreads(threads, thread -> {
            CertificateRecord mine =
                    aRecord(thread % 2 == 0 ? 1 : 1000 + thread).build();
            start.await();
            return recorded(mine);
        });

        for (int thread = 0; thread < threads; thread++) {
            assertThat(recorded.get(thread)).isEqualTo(thread % 2 == 1);
        }
    }

    private interface ThreadBody<T> {
        T run(int thread) throws Exception;
    }

    private static <T> List<T> inThreads(int count, ThreadBody<T> body) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                tasks.add(() -> body.run(thread));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
