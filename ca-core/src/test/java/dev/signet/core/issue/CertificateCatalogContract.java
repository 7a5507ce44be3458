package dev.signet.core.issue;

import static dev.signet.core.issue.SampleRecord.NOON;
import static dev.signet.core.issue.SampleRecord.aRecord;
import static dev.signet.core.issue.SampleRecord.event;
import static dev.signet.core.issue.SampleRecord.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.name.GeneralName;
import dev.signet.core.revoke.Revocation;
import dev.signet.core.revoke.RevocationLedger;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CertificateCatalog} promises. */
public abstract class CertificateCatalogContract {
    /** Returns the catalog under test; it is empty at the start of each test. */
    protected abstract CertificateCatalog catalog();

    /** Returns the ledger that fills it. */
    protected abstract IssuanceLedger ledger();

    /** Returns the ledger of revocations of the same store. */
    protected abstract RevocationLedger revocations();

    @CanIgnoreReturnValue
    private CertificateRecord record(SampleRecord sample) {
        CertificateRecord certificate = sample.build();
        ledger().record(certificate, issued(certificate));
        return certificate;
    }

    private void revoke(CertificateRecord certificate, RevocationReason reason) {
        revocations()
                .revoke(
                        new Revocation(
                                certificate.authority(), certificate.serialNumber(), NOON, reason, Optional.empty()),
                        event("revoke", certificate.serialNumber().hex()));
    }

    private static SerialNumber serial(long value) {
        return new SerialNumber(BigInteger.valueOf(value));
    }

    /** A filter that is put together piece by piece. */
    private static final class Filter {
        private Optional<String> name = Optional.empty();
        private Optional<String> profile = Optional.empty();
        private Optional<String> authority = Optional.empty();
        private Optional<CertificateStatus> status = Optional.empty();
        private Optional<Instant> expiringBefore = Optional.empty();
        private Optional<Instant> issuedSince = Optional.empty();
        private Instant now = NOON;
        private Optional<Integer> limit = Optional.empty();

        CertificateFilter build() {
            return new CertificateFilter(name, profile, authority, status, expiringBefore, issuedSince, now, limit);
        }
    }

    private List<Long> listed(CertificateFilter filter) {
        List<Long> serialNumbers = new ArrayList<>();
        catalog()
                .list(
                        filter,
                        summary ->
                                serialNumbers.add(summary.serialNumber().value().longValueExact()));
        return serialNumbers;
    }

    private List<Long> withName(String pattern) {
        Filter filter = new Filter();
        filter.name = Optional.of(pattern);
        return listed(filter.build());
    }

    private List<Long> withStatus(CertificateStatus status, Instant now) {
        Filter filter = new Filter();
        filter.status = Optional.of(status);
        filter.now = now;
        return listed(filter.build());
    }

    @Test
    void an_empty_catalog_finds_nothing() {
        assertThat(catalog().find("issuing", serial(1))).isEmpty();
        assertThat(catalog().findBySerialNumber(serial(1))).isEmpty();
        assertThat(catalog().findByName("db.internal")).isEmpty();
        assertThat(catalog().find(aRecord(1).build().certificate())).isEmpty();
        assertThat(catalog().summary("issuing", serial(1))).isEmpty();
        assertThat(catalog().events("01")).isEmpty();
        assertThat(listed(CertificateFilter.all(NOON))).isEmpty();
    }

    @Test
    void a_certificate_is_found_by_its_authority_and_serial_number_together() {
        record(aRecord(1).by("issuing"));

        assertThat(catalog().find("issuing", serial(1))).isPresent();
        assertThat(catalog().find("root", serial(1))).isEmpty();
        assertThat(catalog().find("issuing", serial(2))).isEmpty();
    }

    @Test
    void a_serial_number_alone_finds_certificates_of_all_authorities_the_newest_first() {
        record(aRecord(1).by("root"));
        record(aRecord(1).by("issuing"));
        record(aRecord(2).by("issuing"));

        assertThat(catalog().findBySerialNumber(serial(1)))
                .extracting(CertificateRecord::authority)
                .containsExactly("issuing", "root");
    }

    @Test
    void a_name_finds_the_certificates_that_are_called_exactly_so_the_newest_first() {
        record(aRecord(1).named("db.internal"));
        record(aRecord(2).named("db.internal.example"));
        record(aRecord(3).named("db.internal"));
        record(aRecord(4).named("other").withNames(new GeneralName.Dns("db.internal")));

        assertThat(catalog().findByName("db.internal"))
                .extracting(certificate -> certificate.serialNumber().value().longValueExact())
                .containsExactly(3L, 1L);
        assertThat(catalog().findByName("DB.internal")).isEmpty();
    }

    @Test
    void a_certificate_is_found_by_itself_and_not_by_another_with_its_serial_number() {
        CertificateRecord first = record(aRecord(1).named("first.internal"));
        CertificateRecord second = record(aRecord(1).by("root").named("second.internal"));
        CertificateRecord stranger = aRecord(1).named("stranger.internal").build();

        assertThat(catalog().find(first.certificate()).orElseThrow().authority())
                .isEqualTo("issuing");
        assertThat(catalog().find(second.certificate()).orElseThrow().authority())
                .isEqualTo("root");
        assertThat(catalog().find(stranger.certificate())).isEmpty();
    }

    @Test
    void a_summary_says_what_is_known_and_since_when_it_is_revoked() {
        CertificateRecord certificate = record(aRecord(1)
                .named("db.internal")
                .underProfile("server")
                .issuedAt(NOON.minusSeconds(5))
                .validFor(Duration.ofDays(1))
                .delivered());
        revoke(certificate, RevocationReason.SUPERSEDED);

        assertThat(catalog().summary("issuing", serial(1)))
                .contains(new CertificateSummary(
                        "issuing",
                        serial(1),
                        "db.internal",
                        "server",
                        certificate.certificate().subject().toString(),
                        certificate.certificate().validity(),
                        NOON.minusSeconds(5),
                        DeliveryState.DELIVERED,
                        Optional.of(NOON),
                        Optional.of(RevocationReason.SUPERSEDED)));
    }

    @Test
    void a_list_has_the_same_summaries_as_a_look_at_each() {
        record(aRecord(1).delivered());
        revoke(record(aRecord(2).by("root").underProfile("intermediate")), RevocationReason.CERTIFICATE_HOLD);

        List<CertificateSummary> listed = new ArrayList<>();
        catalog().list(CertificateFilter.all(NOON), listed::add);

        assertThat(listed)
                .containsExactly(
                        catalog().summary("root", serial(2)).orElseThrow(),
                        catalog().summary("issuing", serial(1)).orElseThrow());
    }

    @Test
    void a_list_begins_with_the_newest() {
        record(aRecord(3));
        record(aRecord(1));
        record(aRecord(2));

        assertThat(listed(CertificateFilter.all(NOON))).containsExactly(2L, 1L, 3L);
    }

    @Test
    void a_list_stops_at_its_limit() {
        record(aRecord(1));
        record(aRecord(2));
        record(aRecord(3));
        Filter filter = new Filter();
        filter.limit = Optional.of(2);

        assertThat(listed(filter.build())).containsExactly(3L, 2L);
    }

    @Test
    void a_limit_counts_what_is_let_through() {
        CertificateRecord first = record(aRecord(1).delivered());
        CertificateRecord second = record(aRecord(2).delivered());
        record(aRecord(3).delivered());
        revoke(first, RevocationReason.UNSPECIFIED);
        revoke(second, RevocationReason.UNSPECIFIED);
        Filter filter = new Filter();
        filter.status = Optional.of(CertificateStatus.REVOKED);
        filter.limit = Optional.of(1);

        assertThat(listed(filter.build())).containsExactly(2L);
    }

    @Test
    void a_list_can_be_of_one_profile_or_one_authority() {
        record(aRecord(1).underProfile("server").by("issuing"));
        record(aRecord(2).underProfile("client").by("issuing"));
        record(aRecord(3).underProfile("server").by("root"));
        Filter ofProfile = new Filter();
        ofProfile.profile = Optional.of("server");
        Filter ofAuthority = new Filter();
        ofAuthority.authority = Optional.of("issuing");
        Filter ofBoth = new Filter();
        ofBoth.profile = Optional.of("server");
        ofBoth.authority = Optional.of("issuing");

        assertThat(listed(ofProfile.build())).containsExactly(3L, 1L);
        assertThat(listed(ofAuthority.build())).containsExactly(2L, 1L);
        assertThat(listed(ofBoth.build())).containsExactly(1L);
    }

    @Test
    void a_name_in_a_filter_is_compared_with_all_names_whatever_their_case() {
        record(aRecord(1).named("db.internal"));
        record(aRecord(2)
                .named("web")
                .withNames(new GeneralName.Dns("db.internal"), new GeneralName.Dns("x.internal")));
        record(aRecord(3).named("DB.Internal"));
        record(aRecord(4).named("db.internal.example"));
        record(aRecord(5).named("web").withNames(new GeneralName.Email("Alice@internal.example")));

        assertThat(withName("db.internal")).containsExactly(3L, 2L, 1L);
        assertThat(withName("DB.INTERNAL")).containsExactly(3L, 2L, 1L);
        assertThat(withName("alice@internal.example")).containsExactly(5L);
        assertThat(withName("internal")).isEmpty();
    }

    @Test
    void a_star_in_a_name_stands_for_any_characters() {
        record(aRecord(1).named("db1.internal"));
        record(aRecord(2).named("web.internal"));
        record(aRecord(3).named("db2.example"));

        assertThat(withName("db*")).containsExactly(3L, 1L);
        assertThat(withName("*.internal")).containsExactly(2L, 1L);
        assertThat(withName("d*.int*")).containsExactly(1L);
        assertThat(withName("*")).containsExactly(3L, 2L, 1L);
        assertThat(withName("*nothing*")).isEmpty();
    }

    @Test
    void nothing_but_the_star_is_special_in_a_name() {
        record(aRecord(1).named("a_b"));
        record(aRecord(2).named("axb"));
        record(aRecord(3).named("100%!'"));
        record(aRecord(4).named("100 percent"));
        record(aRecord(5).named("a\\b"));

        assertThat(withName("a_b")).containsExactly(1L);
        assertThat(withName("a_*")).containsExactly(1L);
        assertThat(withName("100%*")).containsExactly(3L);
        assertThat(withName("*%!'")).containsExactly(3L);
        assertThat(withName("a\\*")).containsExactly(5L);
    }

    @Test
    void a_list_can_be_of_what_was_issued_since_a_moment() {
        record(aRecord(1).issuedAt(NOON.minusSeconds(1)));
        record(aRecord(2).issuedAt(NOON));
        record(aRecord(3).issuedAt(NOON.plusSeconds(1)));
        Filter filter = new Filter();
        filter.issuedSince = Optional.of(NOON);

        assertThat(listed(filter.build())).containsExactly(3L, 2L);
    }

    @Test
    void a_list_can_be_of_what_expires_soon() {
        record(aRecord(1).issuedAt(NOON.minusSeconds(100)).validFor(Duration.ofSeconds(99)));
        record(aRecord(2).issuedAt(NOON.minusSeconds(100)).validFor(Duration.ofSeconds(100)));
        record(aRecord(3).issuedAt(NOON).validFor(Duration.ofSeconds(9)));
        record(aRecord(4).issuedAt(NOON).validFor(Duration.ofSeconds(10)));
        Filter filter = new Filter();
        filter.expiringBefore = Optional.of(NOON.plusSeconds(10));

        assertThat(listed(filter.build())).containsExactly(3L, 2L);
    }

    @Test
    void a_list_can_be_of_one_state() {
        record(aRecord(1).delivered());
        record(aRecord(2));
        record(aRecord(3).delivered().issuedAt(NOON.minusSeconds(9)).validFor(Duration.ofSeconds(8)));
        revoke(record(aRecord(4)), RevocationReason.KEY_COMPROMISE);
        revoke(record(aRecord(5)), RevocationReason.CERTIFICATE_HOLD);

        assertThat(withStatus(CertificateStatus.VALID, NOON)).containsExactly(1L);
        assertThat(withStatus(CertificateStatus.UNDELIVERED, NOON)).containsExactly(2L);
        assertThat(withStatus(CertificateStatus.EXPIRED, NOON)).containsExactly(3L);
        assertThat(withStatus(CertificateStatus.REVOKED, NOON)).containsExactly(4L);
        assertThat(withStatus(CertificateStatus.ON_HOLD, NOON)).containsExactly(5L);
    }

    @Test
    void a_certificate_is_valid_up_to_the_end_of_its_last_second() {
        record(aRecord(1).delivered().issuedAt(NOON).validFor(Duration.ofSeconds(10)));
        Instant lastMoment = NOON.plusMillis(10_999);
        Instant after = NOON.plusSeconds(11);

        assertThat(withStatus(CertificateStatus.VALID, lastMoment)).containsExactly(1L);
        assertThat(withStatus(CertificateStatus.EXPIRED, lastMoment)).isEmpty();
        assertThat(withStatus(CertificateStatus.VALID, after)).isEmpty();
        assertThat(withStatus(CertificateStatus.EXPIRED, after)).containsExactly(1L);
    }

    @Test
    void the_counts_agree_with_the_lists() {
        record(aRecord(1).delivered());
        record(aRecord(2).delivered());
        record(aRecord(3));
        record(aRecord(4).issuedAt(NOON.minusSeconds(9)).validFor(Duration.ofSeconds(8)));
        revoke(
                record(aRecord(5).issuedAt(NOON.minusSeconds(9)).validFor(Duration.ofSeconds(8))),
                RevocationReason.KEY_COMPROMISE);
        revoke(record(aRecord(6).delivered()), RevocationReason.CERTIFICATE_HOLD);

        Map<CertificateStatus, Long> counts = catalog().counts(NOON);

        assertThat(counts)
                .containsOnlyKeys(CertificateStatus.values())
                .containsEntry(CertificateStatus.VALID, 2L)
                .containsEntry(CertificateStatus.UNDELIVERED, 1L)
                .containsEntry(CertificateStatus.EXPIRED, 1L)
                .containsEntry(CertificateStatus.REVOKED, 1L)
                .containsEntry(CertificateStatus.ON_HOLD, 1L);
        counts.forEach((status, count) -> assertThat(withStatus(status, NOON)).hasSize(count.intValue()));
    }

    @Test
    void a_list_can_be_left_in_the_middle_and_the_store_works_on() {
        record(aRecord(1));
        record(aRecord(2));
        List<CertificateSummary> seen = new ArrayList<>();

        assertThatThrownBy(() -> catalog().list(CertificateFilter.all(NOON), summary -> {
                    seen.add(summary);
                    throw new IllegalStateException("the reader has gone");
                }))
                .hasMessage("the reader has gone");

        assertThat(seen).hasSize(1);
        record(aRecord(3));
        assertThat(listed(CertificateFilter.all(NOON))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void who_reads_a_list_may_look_things_up() {
        record(aRecord(1).named("a.internal"));
        record(aRecord(2).named("b.internal"));
        List<String> names = new ArrayList<>();

        catalog()
                .list(
                        CertificateFilter.all(NOON),
                        summary -> names.add(catalog()
                                .find(summary.authority(), summary.serialNumber())
                                .orElseThrow()
                                .name()));

        assertThat(names).containsExactly("b.internal", "a.internal");
    }

    @Test
    void events_are_found_by_whatever_they_are_about() {
        record(aRecord(0xcafe));
        ledger().recordRefusal(new byte[] {1}, "server", "no", event("refuse", "issuing"));
        ledger().recordRefusal(new byte[] {1}, "server", "no", event("refuse", "CAFE"));
        ledger().recordRefusal(new byte[] {1}, "server", "no", event("refuse", ""));
        CertificateRecord elsewhere = aRecord(7).build();
        ledger().record(elsewhere, event("import", "issuing"));

        assertThat(catalog().events("CAFE")).extracting(Event::action).containsExactly("issue", "refuse");
        assertThat(catalog().events("issuing")).extracting(Event::action).containsExactly("refuse", "import");
        assertThat(catalog().events("")).extracting(Event::action).containsExactly("refuse");
        assertThat(catalog().events("07")).isEmpty();
        assertThat(catalog().events("cafe")).isEmpty();
    }

    @Test
    void events_come_in_the_order_they_were_recorded() {
        CertificateRecord certificate = record(aRecord(0xff));
        revoke(certificate, RevocationReason.CERTIFICATE_HOLD);
        revocations().release("issuing", certificate.serialNumber(), event("release", "FF"));

        assertThat(catalog().events("FF")).extracting(Event::action).containsExactly("issue", "revoke", "release");
    }
}
