package dev.signet.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.home.RollOver.RolledOver;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.GateStep;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.Grant;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.revoke.InMemoryLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollOverTest {
    @TempDir
    private Path directory;

    private TestHome home;

    @BeforeEach
    void make_a_home() {
        home = TestHome.create(directory.resolve("home"), Clock.systemUTC());
    }

    @Test
    void the_new_authority_signs_and_the_old_one_still_signs_its_crl() {
        CertificateRecord old = issue("old");
        RolledOver done = rollOver(StepObserver.NONE);

        assertThat(done.successor()).isEqualTo("issuing-2");
        assertThat(done.certificate().subject()).isEqualTo(DistinguishedName.parse("CN=Issuing 2"));
        assertThat(done.home().config().issuingAuthority()).isEqualTo("issuing-2");
        assertThat(done.home().authorityConfig("issuing-2").crlUrls())
                .containsExactly("http://pki.example/issuing-2.crl");
        assertThat(issue("new").authority()).isEqualTo("issuing-2");
        assertThat(new PublishAuthorities(home.authority(), name -> TestHome.passphrase())
                        .run(List.of("issuing", "issuing-2"), Optional.empty(), directory.resolve("public"))
                        .missing())
                .isEmpty();
        assertThat(new RenewCertificate(home.authority()).signer(old)).isEqualTo("issuing-2");
    }

    @Test
    void the_limits_of_the_old_authority_are_those_of_the_new_one() {
        Home before = home.authority().home();
        RolledOver done = rollOver(StepObserver.NONE);

        assertThat(done.certificate().basicConstraints())
                .isEqualTo(
                        before.authority("issuing").certificate().orElseThrow().basicConstraints());
        assertThat(done.certificate().publicKey().algorithm()).contains(KeyAlgorithm.parse("ec:P-256"));
    }

    @Test
    void wherever_it_breaks_off_the_old_authority_goes_on_and_it_can_be_done_again() {
        int steps = 0;
        for (boolean done = false; !done; steps++) {
            HaltAfter halt = new HaltAfter(steps);
            try {
                rollOver(halt);
                done = true;
            } catch (IllegalStateException halted) {
                assertThat(home.authority().home().config().issuingAuthority()).isEqualTo("issuing");
            }
        }
        assertThat(steps).as("steps and the run that went through").isGreaterThan(10);
        assertThat(issue("in the end").authority())
                .isEqualTo(home.authority().home().config().issuingAuthority())
                .startsWith("issuing-");
    }

    @Test
    void a_wrong_passphrase_of_the_root_leaves_nothing_behind() {
        assertThatThrownBy(() -> new RollOver(home.authority())
                        .run(order("issuing"), PassphraseSource.of("wrong".toCharArray()), TestHome.passphrase()))
                .isInstanceOfSatisfying(
                        SignetException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.KEY));
        assertThat(rollOver(StepObserver.NONE).successor()).isEqualTo("issuing-2");
    }

    @Test
    void a_passphrase_that_was_made_up_lies_in_a_private_file_that_the_configuration_names() throws IOException {
        RollOver.Order made = new RollOver.Order(
                "issuing", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), true);
        RolledOver done = new RollOver(home.authority()).run(made, TestHome.passphrase(), TestHome.passphrase());

        Path file = done.passphraseFile().orElseThrow();
        assertThat(file).hasContent("a passphrase\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_third_authority_comes_from_the_second() {
        assertThat(rollOver(StepObserver.NONE).successor()).isEqualTo("issuing-2");
        assertThatThrownBy(() -> rollOver("issuing")).hasMessageStartingWith("\"issuing\" was succeeded already");

        RolledOver third = rollOver("issuing-2");

        assertThat(third.successor()).isEqualTo("issuing-3");
        assertThat(third.certificate().subject()).isEqualTo(DistinguishedName.parse("CN=Issuing 3"));
        assertThat(third.home().current("issuing")).isEqualTo("issuing-3");
    }

    @Test
    void an_authority_takes_over_from_the_one_that_it_was_requested_for_whoever_issues_by_then() {
        CertificateRequest request = new RollOver(home.authority()).request(order("issuing"), TestHome.passphrase());
        Home waiting = home.authority().home();
        assertThat(waiting.pendingAuthority()).contains("issuing-2");
        Home changed = Home.write(waiting.directory(), waiting.config().withIssuingAuthority("root"));
        assertThat(changed.config().issuingAuthority()).isEqualTo("root");

        RolledOver done = new RollOver(home.authority()).complete("issuing-2", request, signedElsewhere(request));

        assertThat(done.predecessor()).isEqualTo("issuing");
        assertThat(done.home().authorityConfig("issuing").successor()).contains("issuing-2");
        assertThat(done.home().authorityConfig("root").successor()).isEmpty();
        assertThat(done.home().authorityConfig("issuing-2").predecessor()).isEmpty();
        assertThat(done.home().config().issuingAuthority()).isEqualTo("root");
    }

    /** Signs as a root does that is held in another place, with a ledger of its own. */
    private Certificate signedElsewhere(CertificateRequest request) {
        CertificationAuthority elsewhere = home.at(new InMemoryLedger());
        Grant grant = ProfilePolicy.authorise(
                elsewhere.home().profile("intermediate"),
                IssuanceWish.forKey(request.publicKey()).withSubject(request.subject()),
                elsewhere.clock().instant());
        IssuanceOrder order = new IssuanceOrder(
                "issuing-2",
                elsewhere.actor(),
                Optional.empty(),
                Optional.empty(),
                new Delivery(DeliveryState.DELIVERED, Optional.empty(), List.of("certificate")));
        try (SigningGate gate = elsewhere.gate("root", TestHome.passphrase())) {
            return gate.issue(gate.prepare(grant), order).certificate();
        }
    }

    @Test
    void a_root_is_not_rolled_over() {
        assertThatThrownBy(() -> rollOver("root")).hasMessageStartingWith("a root cannot be rolled over");
    }

    @Test
    void comments_that_people_wrote_into_the_configuration_are_kept_beside_it() throws IOException {
        Path configuration = directory.resolve("home/signet.yaml");
        String mine = "# ask Alice before you change this\n" + Files.readString(configuration);
        Files.writeString(configuration, mine);

        assertThat(rollOver(StepObserver.NONE).successor()).isEqualTo("issuing-2");

        assertThat(directory.resolve("home/signet.yaml.old")).hasContent(mine);
    }

    @CanIgnoreReturnValue
    private RolledOver rollOver(StepObserver observer) {
        return new RollOver(home.at(Clock.systemUTC(), observer))
                .run(order("issuing"), TestHome.passphrase(), TestHome.passphrase());
    }

    private RolledOver rollOver(String predecessor) {
        return new RollOver(home.authority()).run(order(predecessor), TestHome.passphrase(), TestHome.passphrase());
    }

    private static RollOver.Order order(String predecessor) {
        return new RollOver.Order(
                predecessor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private CertificateRecord issue(String name) {
        CertificationAuthority ca = home.authority();
        return new IssueCertificate(ca)
                .run(
                        new IssueCertificate.Order(
                                ca.home().config().issuingAuthority(),
                                "client",
                                List.of(name),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                KeyAlgorithm.parse("ec:P-256"),
                                Optional.of(directory.resolve(name)),
                                List.of(DeliveryFormat.PEM),
                                new KeyProtection(false, TestHome.passphrase()),
                                false),
                        TestHome.passphrase())
                .issued();
    }

    /** Ends the work after a number of steps. */
    private static final class HaltAfter implements StepObserver {
        private int left;

        HaltAfter(int steps) {
            this.left = steps;
        }

        @Override
        public void reached(GateStep step) {
            count();
        }

        @Override
        public void reached(Step step) {
            count();
        }

        private void count() {
            if (left-- == 0) {
                throw new IllegalStateException("the process ends here");
            }
        }
    }
}
