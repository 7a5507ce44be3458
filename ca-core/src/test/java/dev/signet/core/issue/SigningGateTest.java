package dev.signet.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.CertificateProfile;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfileDirectory;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.profile.RequestedNames;
import dev.signet.core.profile.ShippedProfiles;
import dev.signet.core.revoke.InMemoryLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of the gate, and that nothing leaves it which did not take every step. */
class SigningGateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKeyInfo CA_KEY = KeyAlgorithm.parse("ec:P-256").generate(RANDOM);
    private static final PublicKeyInfo LEAF_KEY =
            KeyAlgorithm.parse("ec:P-256").generate(RANDOM).publicKey();

    @TempDir
    private Path profiles;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<GateStep> steps = new ArrayList<>();
    private CertificateProfile server;
    private Authority authority;

    @BeforeEach
    void makeTheAuthority() throws IOException {
        for (Map.Entry<String, byte[]> file : ShippedProfiles.files().entrySet()) {
            Files.write(profiles.resolve(file.getKey()), file.getValue());
        }
        server = new ProfileDirectory(profiles).profile("server");
        authority = authority(new NameConstraints(List.of(new GeneralName.Dns("internal.example")), List.of()));
        steps.clear();
    }

    /** A self-signed CA that passes the gate itself. */
    private Authority authority(NameConstraints constraints) {
        DistinguishedName name = DistinguishedName.parse("CN=Test CA");
        Authority unsigned =
                new Authority("root", name, CA_KEY.publicKey(), List.of(), List.of(), List.of(), List.of());
        IssuanceWish wish = IssuanceWish.forKey(CA_KEY.publicKey())
                .withSubject(name)
                .validFor(Duration.ofDays(100))
                .constrainedTo(constraints);
        try (SigningGate gate = gate(unsigned, new InMemoryLedger(), step -> {})) {
            Certificate certificate = gate.issue(
                            gate.prepare(ProfilePolicy.authorise(ShippedProfiles.root(), wish, NOW)), order("root"))
                    .certificate();
            return new Authority(
                    "root", name, CA_KEY.publicKey(), List.of(certificate), List.of(), List.of(), List.of());
        }
    }

    private static SigningGate gate(Authority authority, IssuanceLedger ledger, Consumer<GateStep> observer) {
        SealedKey sealed = SealedKey.justMade(CA_KEY, new byte[0], "ca.pem");
        return SigningGate.open(authority, sealed, PassphraseSource.none(), ledger, CLOCK, RANDOM, observer);
    }

    private SigningGate gate() {
        return gate(authority, ledger, steps::add);
    }

    private static IssuanceOrder order(String name) {
        return new IssuanceOrder(
                name,
                new Actor("tester", "here", "test"),
                Optional.empty(),
                Optional.empty(),
                new Delivery(DeliveryState.UNDELIVERED, Optional.empty(), List.of()));
    }

    private PreparedCertificate prepare(SigningGate gate, String name) {
        IssuanceWish wish = IssuanceWish.forKey(LEAF_KEY)
                .named(new RequestedNames(Optional.of(name), List.of(new GeneralName.Dns(name))));
        return gate.prepare(ProfilePolicy.authorise(server, wish, NOW));
    }

    @Test
    void the_steps_come_in_their_order_and_the_certificate_after_the_record() {
        try (SigningGate gate = gate()) {
            IssuedCertificate issued = gate.issue(prepare(gate, "db.internal.example"), order("db"));

            assertThat(steps).containsExactly(GateStep.values());
            assertThat(ledger.find("root", issued.certificate().serialNumber()))
                    .hasValueSatisfying(
                            record -> assertThat(record.certificate()).isEqualTo(issued.certificate()));
        }
    }

    @Test
    void what_the_issuer_itself_may_not_is_refused_before_anything_is_signed() {
        try (SigningGate gate = gate()) {
            assertThatThrownBy(() -> prepare(gate, "db.elsewhere.example"))
                    .isInstanceOfSatisfying(
                            SignetException.class,
                            refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.POLICY));
        }
        assertThat(steps).containsExactly(GateStep.BUILT, GateStep.LINTED);
        assertThat(ledger.counts(NOW).values()).allMatch(count -> count == 0);
    }

    @Test
    void an_issuer_that_is_not_valid_now_signs_nothing() {
        SealedKey sealed = SealedKey.justMade(CA_KEY, new byte[0], "ca.pem");
        Clock later = Clock.fixed(NOW.plus(Duration.ofDays(200)), ZoneOffset.UTC);
        try (SigningGate gate =
                SigningGate.open(authority, sealed, PassphraseSource.none(), ledger, later, RANDOM, steps::add)) {
            assertThatThrownBy(() -> prepare(gate, "db.internal.example")).isInstanceOf(SignetException.class);
        }
        assertThat(steps).isEmpty();
    }

    @Test
    void a_certificate_that_cannot_be_recorded_does_not_leave() {
        InMemoryLedger full = new InMemoryLedger() {
            @Override
            public synchronized void record(CertificateRecord certificate, Event event) {
                throw Problem.of(Kind.STORE, "the disk is full").exception();
            }
        };
        try (SigningGate gate = gate(authority, full, steps::add)) {
            PreparedCertificate prepared = prepare(gate, "db.internal.example");
            assertThatThrownBy(() -> gate.issue(prepared, order("db"))).hasMessageContaining("the disk is full");
        }
        assertThat(steps).doesNotContain(GateStep.RECORDED).contains(GateStep.VERIFIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = GateStep.class,
            names = {"BUILT", "LINTED", "CONSTRAINED", "SIGNED", "VERIFIED"})
    void a_failure_before_the_record_leaves_none(GateStep where) {
        Consumer<GateStep> failing = step -> {
            if (step == where) {
                throw new IllegalStateException("stopped after " + step);
            }
        };
        try (SigningGate gate = gate(authority, ledger, failing)) {
            assertThatThrownBy(() -> gate.issue(prepare(gate, "db.internal.example"), order("db")))
                    .hasMessage("stopped after " + where);
        }
        assertThat(ledger.counts(NOW).values()).allMatch(count -> count == 0);
    }

    @Test
    void a_prepared_certificate_is_signed_once_and_by_its_own_gate_alone() {
        try (SigningGate gate = gate();
                SigningGate other = gate()) {
            PreparedCertificate prepared = prepare(gate, "db.internal.example");

            assertThatThrownBy(() -> other.issue(prepared, order("db"))).isInstanceOf(IllegalStateException.class);
            assertThat(gate.issue(prepared, order("db")).certificate().serialNumber())
                    .isEqualTo(prepared.serialNumber());
            assertThatThrownBy(() -> gate.issue(prepared, order("db"))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_key_that_is_not_the_authoritys_is_not_opened() {
        PrivateKeyInfo stranger = KeyAlgorithm.parse("ec:P-256").generate(RANDOM);
        SealedKey sealed = SealedKey.justMade(stranger, new byte[0], "ca.pem");

        assertThatThrownBy(() ->
                        SigningGate.open(authority, sealed, PassphraseSource.none(), ledger, CLOCK, RANDOM, steps::add))
                .isInstanceOfSatisfying(
                        SignetException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.KEY));
    }
}
