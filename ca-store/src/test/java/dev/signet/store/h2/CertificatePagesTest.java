package dev.signet.store.h2;

import static dev.signet.core.issue.SampleRecord.NOON;
import static dev.signet.core.issue.SampleRecord.aRecord;
import static dev.signet.core.issue.SampleRecord.event;
import static dev.signet.core.issue.SampleRecord.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.problem.SignetException;
import dev.signet.core.revoke.Revocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists without a filter are read from pages; those with one from the table that the pages are made of. */
class CertificatePagesTest {
    private static final int MANY = 1600;
    private static final int THREADS = 64;

    @RegisterExtension
    private final FreshStore fresh = new FreshStore();

    private void recordMany() {
        record(1, MANY);
    }

    /** On many threads, since they share commits. */
    private void record(int first, int last) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> written = IntStream.rangeClosed(first, last)
                .<Future<?>>mapToObj(number -> threads.submit(() -> record(number)))
                .toList();
        threads.shutdown();
        assertThat(written).allSatisfy(one -> assertThat(one.get()).isNull());
    }

    private void record(int number) {
        CertificateRecord certificate = aRecord(number)
                .named("host-" + number + ".internal")
                .underProfile(number % 3 == 0 ? "client" : "server")
                .build();
        fresh.store().record(certificate, issued(certificate));
    }

    private List<CertificateSummary> listed(Optional<String> authority, Optional<Integer> limit) {
        List<CertificateSummary> listed = new ArrayList<>();
        CertificateFilter filter = new CertificateFilter(
                Optional.empty(),
                Optional.empty(),
                authority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                limit);
        fresh.store().list(filter, listed::add);
        return listed;
    }

    private List<CertificateSummary> fromPages() {
        return listed(Optional.empty(), Optional.empty());
    }

    private List<CertificateSummary> fromRows() {
        return listed(Optional.of("issuing"), Optional.empty());
    }

    @Test
    void listsFromPagesWhatItListsFromRows() {
        recordMany();

        assertThat(fromPages()).hasSize(MANY).isEqualTo(fromRows());
    }

    @Test
    void tellsOfWhatHappensToACertificateThatIsInAPage() {
        recordMany();
        CertificateSummary oldest = fromPages().get(MANY - 1);
        CertificateSummary next = fromPages().get(MANY - 2);
        fresh.store()
                .recordDelivery(
                        "issuing",
                        oldest.serialNumber(),
                        new Delivery(DeliveryState.DELIVERED, Optional.empty(), List.of("key")),
                        event("deliver", oldest.serialNumber().hex()));
        fresh.store()
                .revoke(
                        new Revocation(
                                "issuing",
                                next.serialNumber(),
                                NOON,
                                RevocationReason.KEY_COMPROMISE,
                                Optional.empty()),
                        event("revoke", next.serialNumber().hex()));

        List<CertificateSummary> after = fromPages();

        assertThat(after).hasSize(MANY).isEqualTo(fromRows());
        assertThat(after.get(MANY - 1).status(NOON)).isEqualTo(CertificateStatus.VALID);
        assertThat(after.get(MANY - 2).status(NOON)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(after.get(MANY - 3).status(NOON)).isEqualTo(CertificateStatus.UNDELIVERED);
    }

    @Test
    void stopsAtTheLimitWithinAPage() {
        recordMany();

        assertThat(listed(Optional.empty(), Optional.of(1300)))
                .isEqualTo(fromRows().subList(0, 1300));
    }

    @Test
    void keepsPagesAndRowsAlikeWhenATransactionIsTakenBack() {
        recordMany();
        for (int i = 0; i < 600; i++) {
            // The identifier it would have had is skipped, and among so many one that a page was due at.
            CertificateRecord again = aRecord(1).build();
            assertThatThrownBy(() -> fresh.store().record(again, issued(again))).isInstanceOf(SignetException.class);
        }
        record(MANY + 1, MANY + 1100);

        assertThat(fromPages()).hasSize(MANY + 1100).isEqualTo(fromRows());
    }
}
