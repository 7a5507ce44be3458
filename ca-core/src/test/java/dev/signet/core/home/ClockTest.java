package dev.signet.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.revoke.CrlRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is wrong for a while harms nothing that was or will be. */
class ClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path directory;

    private TestHome home;

    @BeforeEach
    void make_a_home() {
        home = TestHome.create(directory.resolve("home"), at(NOON));
    }

    @Test
    void an_authority_issues_nothing_before_it_is_valid() {
        assertRefused(() -> issue(NOON.minus(Duration.ofDays(1))), "is not valid yet");
    }

    @Test
    void a_crl_is_not_signed_before_its_issuer_is_valid() {
        assertRefused(() -> publish(NOON.minus(Duration.ofDays(1))), "cannot sign a CRL for issuing");
    }

    @Test
    void a_crl_made_while_the_clock_was_ahead_lets_no_revocation_disappear() {
        CertificateRecord issued = issue(NOON);
        SerialNumber revoked = new RevokeCertificate(home.at(at(NOON), StepObserver.NONE))
                .revoke(issued, RevocationReason.KEY_COMPROMISE, Optional.empty())
                .serialNumber();

        Instant ahead = NOON.plus(Duration.ofDays(1000));
        assertThat(publish(ahead).list().find(revoked)).as("expired long ago").isPresent();
        assertThat(publish(ahead).list().find(revoked))
                .as("on one CRL after its end")
                .isEmpty();
        assertThat(publish(NOON.plus(Duration.ofHours(1))).list().find(revoked))
                .as("valid again")
                .isPresent();
    }

    private static void assertRefused(ThrowingCallable call, String what) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SignetException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.POLICY))
                .hasMessageContaining(what);
    }

    private CertificateRecord issue(Instant now) {
        CertificationAuthority ca = home.at(at(now), StepObserver.NONE);
        return new IssueCertificate(ca)
                .run(
                        new IssueCertificate.Order(
                                "issuing",
                                "client",
                                List.of("alice"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                KeyAlgorithm.parse("ec:P-256"),
                                Optional.of(directory.resolve("alice")),
                                List.of(DeliveryFormat.PEM),
                                new KeyProtection(false, TestHome.passphrase()),
                                false),
                        TestHome.passphrase())
                .issued();
    }

    private CrlRecord publish(Instant now) {
        return new PublishAuthorities(home.at(at(now), StepObserver.NONE), name -> TestHome.passphrase())
                .run(List.of("issuing"), Optional.empty(), directory.resolve("public")).crls().stream()
                        .filter(crl -> crl.authority().equals("issuing"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
