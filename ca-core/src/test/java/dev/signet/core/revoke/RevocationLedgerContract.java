package dev.signet.core.revoke;

import static dev.signet.core.issue.SampleRecord.NOON;
import static dev.signet.core.issue.SampleRecord.aRecord;
import static dev.signet.core.issue.SampleRecord.event;
import static dev.signet.core.issue.SampleRecord.issued;
import static dev.signet.core.revoke.SampleCrl.crl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.issue.SampleRecord;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link RevocationLedger} promises. */
public abstract class RevocationLedgerContract {
    /** Returns the ledger under test; it is empty at the start of each test. */
    protected abstract RevocationLedger ledger();

    /** Returns the ledger that certificates are recorded in. */
    protected abstract IssuanceLedger issuance();

    /** Returns the catalog of the same store. */
    protected abstract CertificateCatalog catalog();

    private void record(SampleRecord sample) {
        CertificateRecord certificate = sample.build();
        issuance().record(certificate, issued(certificate));
    }

    private static SerialNumber serial(long value) {
        return new SerialNumber(BigInteger.valueOf(value));
    }

    private static Revocation revocation(long serial, Instant at, RevocationReason reason) {
        return new Revocation("issuing", serial(serial), at, reason, Optional.empty());
    }

    private void revoke(Revocation revocation) {
        ledger().revoke(revocation, event("revoke", revocation.serialNumber().hex()));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(SignetException.class))
                .satisfies(refusal -> assertThat(refusal.problem().kind()).isEqualTo(Kind.NO));
    }

    @ParameterizedTest
    @EnumSource(RevocationReason.class)
    void a_revocation_is_found_again_with_its_reason(RevocationReason reason) {
        record(aRecord(1));
        Revocation revocation = revocation(1, NOON, reason);

        revoke(revocation);

        assertThat(ledger().findRevocation("issuing", serial(1))).contains(revocation);
        assertThat(catalog().events("01")).extracting(Event::action).containsExactly("issue", "revoke");
    }

    @Test
    void an_invalidity_date_is_kept() {
        record(aRecord(1));
        Revocation revocation = new Revocation(
                "issuing",
                serial(1),
                NOON,
                RevocationReason.KEY_COMPROMISE,
                Optional.of(NOON.minus(Duration.ofDays(3))));

        revoke(revocation);

        assertThat(ledger().findRevocation("issuing", serial(1))).contains(revocation);
    }

    @Test
    void a_certificate_that_is_not_revoked_has_no_revocation() {
        record(aRecord(1));

        assertThat(ledger().findRevocation("issuing", serial(1))).isEmpty();
        assertThat(ledger().findRevocation("issuing", serial(2))).isEmpty();
    }

    @Test
    void an_unknown_certificate_cannot_be_revoked() {
        record(aRecord(1).by("root"));

        assertRefused(() -> revoke(revocation(1, NOON, RevocationReason.SUPERSEDED)));

        assertThat(ledger().findRevocation("root", serial(1))).isEmpty();
        assertThat(catalog().events("01")).hasSize(1);
    }

    @Test
    void a_certificate_is_revoked_only_once() {
        record(aRecord(1));
        Revocation first = revocation(1, NOON, RevocationReason.SUPERSEDED);
        revoke(first);

        assertRefused(() -> revoke(revocation(1, NOON.plusSeconds(1), RevocationReason.KEY_COMPROMISE)));
        assertRefused(() -> revoke(revocation(1, NOON.plusSeconds(1), RevocationReason.CERTIFICATE_HOLD)));

        assertThat(ledger().findRevocation("issuing", serial(1))).contains(first);
        assertThat(catalog().events("01")).extracting(Event::action).containsExactly("issue", "revoke");
    }

    @Test
    void a_hold_can_be_released_and_put_on_again() {
        record(aRecord(1));
        revoke(revocation(1, NOON, RevocationReason.CERTIFICATE_HOLD));

        ledger().release("issuing", serial(1), event("release", "01"));

        assertThat(ledger().findRevocation("issuing", serial(1))).isEmpty();
        assertThat(ledger().revocations("issuing", Instant.EPOCH)).isEmpty();
        Revocation again = revocation(1, NOON.plusSeconds(5), RevocationReason.CERTIFICATE_HOLD);
        revoke(again);
        assertThat(ledger().findRevocation("issuing", serial(1))).contains(again);
    }

    @Test
    void what_is_on_hold_cannot_be_put_on_hold() {
        record(aRecord(1));
        revoke(revocation(1, NOON, RevocationReason.CERTIFICATE_HOLD));

        assertRefused(() -> revoke(revocation(1, NOON.plusSeconds(1), RevocationReason.CERTIFICATE_HOLD)));
    }

    @Test
    void a_revocation_after_a_hold_dates_from_the_hold() {
        record(aRecord(1));
        revoke(revocation(1, NOON, RevocationReason.CERTIFICATE_HOLD));

        revoke(new Revocation(
                "issuing", serial(1), NOON.plusSeconds(60), RevocationReason.KEY_COMPROMISE, Optional.of(NOON)));

        assertThat(ledger().findRevocation("issuing", serial(1)))
                .contains(
                        new Revocation("issuing", serial(1), NOON, RevocationReason.KEY_COMPROMISE, Optional.of(NOON)));
    }

    @Test
    void what_is_not_on_hold_cannot_be_released() {
        record(aRecord(1));
        record(aRecord(2));
        revoke(revocation(2, NOON, RevocationReason.SUPERSEDED));

        assertRefused(() -> ledger().release("issuing", serial(1), event("release", "01")));
        assertRefused(() -> ledger().release("issuing", serial(2), event("release", "02")));
        assertRefused(() -> ledger().release("issuing", serial(3), event("release", "03")));

        assertThat(ledger().findRevocation("issuing", serial(2))).isPresent();
    }

    @Test
    void revocations_come_by_serial_number_and_of_one_authority() {
        for (long serial : new long[] {300, 5, 70_000}) {
            record(aRecord(serial));
            revoke(revocation(serial, NOON, RevocationReason.SUPERSEDED));
        }
        record(aRecord(6));
        record(aRecord(7).by("root"));
        ledger().revoke(
                        new Revocation("root", serial(7), NOON, RevocationReason.CA_COMPROMISE, Optional.empty()),
                        event("revoke", "07"));

        assertThat(ledger().revocations("issuing", Instant.EPOCH))
                .extracting(Revocation::serialNumber)
                .containsExactly(serial(5), serial(300), serial(70_000));
        assertThat(ledger().revocations("root", Instant.EPOCH))
                .extracting(Revocation::serialNumber)
                .containsExactly(serial(7));
    }

    @Test
    void revocations_leave_out_what_expired_before() {
        record(aRecord(1).validFor(Duration.ofSeconds(9)));
        record(aRecord(2).validFor(Duration.ofSeconds(10)));
        revoke(revocation(1, NOON, RevocationReason.SUPERSEDED));
        revoke(revocation(2, NOON, RevocationReason.SUPERSEDED));

        assertThat(ledger().revocations("issuing", NOON.plusSeconds(10)))
                .extracting(Revocation::serialNumber)
                .containsExactly(serial(2));
    }

    @Test
    void reserved_crl_numbers_grow_from_one() {
        assertThat(ledger().reserveCrlNumber("issuing")).isEqualTo(BigInteger.ONE);
        assertThat(ledger().reserveCrlNumber("issuing")).isEqualTo(BigInteger.TWO);
        assertThat(ledger().reserveCrlNumber("root")).isEqualTo(BigInteger.ONE);
    }

    @Test
    void no_crl_number_is_reserved_twice() {
        int numbers = 200;
        Set<BigInteger> reserved = new ConcurrentSkipListSet<>();

        IntStream.range(0, numbers).parallel().forEach(i -> reserved.add(ledger().reserveCrlNumber("issuing")));

        assertThat(reserved).hasSize(numbers);
        assertThat(new TreeSet<>(reserved).last()).isEqualTo(BigInteger.valueOf(numbers));
    }

    @Test
    void the_latest_crl_is_the_one_with_the_greatest_number() {
        ledger().recordCrl(crl("issuing", 9, 1), event("publish", "issuing"));
        ledger().recordCrl(crl("issuing", 10, 2), event("publish", "issuing"));
        ledger().recordCrl(crl("root", 3, 0), event("publish", "root"));

        assertThat(ledger().latestCrl("issuing")).contains(crl("issuing", 10, 2));
        assertThat(ledger().latestCrl("root")).contains(crl("root", 3, 0));
        assertThat(ledger().latestCrl("other")).isEmpty();
        assertThat(catalog().events("issuing")).hasSize(2);
    }

    @Test
    void a_crl_number_is_recorded_only_once_and_never_goes_back() {
        ledger().recordCrl(crl("issuing", 10, 1), event("publish", "issuing"));

        assertRefused(() -> ledger().recordCrl(crl("issuing", 10, 2), event("publish", "issuing")));
        assertRefused(() -> ledger().recordCrl(crl("issuing", 9, 2), event("publish", "issuing")));

        assertThat(ledger().latestCrl("issuing")).contains(crl("issuing", 10, 1));
        assertThat(catalog().events("issuing")).hasSize(1);
    }

    @Test
    void a_number_reserved_after_an_imported_crl_is_greater_than_its() {
        ledger().recordCrl(crl("root", 4711, 0), event("import-crl", "root"));

        assertThat(ledger().reserveCrlNumber("root")).isEqualTo(BigInteger.valueOf(4712));
    }

    @Test
    void a_reserved_number_can_be_recorded_after_greater_ones_were_reserved() {
        BigInteger first = ledger().reserveCrlNumber("issuing");
        assertThat(ledger().reserveCrlNumber("issuing")).isGreaterThan(first);

        ledger().recordCrl(crl("issuing", first.longValueExact(), 0), event("publish", "issuing"));

        assertThat(ledger().reserveCrlNumber("issuing")).isEqualTo(BigInteger.valueOf(3));
    }

    @Test
    void a_crl_with_many_entries_is_kept_whole() {
        CrlRecord large = crl("issuing", 1, 100_000);
        assertThat(large.list().encoded().length).isGreaterThan(1 << 20);

        ledger().recordCrl(large, event("publish", "issuing"));

        assertThat(ledger().latestCrl("issuing")).contains(large);
    }

    @Test
    void revocations_of_many_are_all_there() {
        List<Long> serials = IntStream.range(1, 200).asLongStream().boxed().toList();
        serials.forEach(serial -> record(aRecord(serial)));

        serials.parallelStream().forEach(serial -> revoke(revocation(serial, NOON, RevocationReason.SUPERSEDED)));

        assertThat(ledger().revocations("issuing", Instant.EPOCH)).hasSize(serials.size());
    }
}
