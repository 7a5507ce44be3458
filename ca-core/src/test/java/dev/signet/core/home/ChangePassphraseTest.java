package dev.signet.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.revoke.InMemoryLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangePassphraseTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Actor ACTOR = new Actor("tester", "here", "test");

    @TempDir
    private Path directory;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private Home home;

    @BeforeEach
    void make_a_home_whose_passphrase_is_in_a_file() throws IOException {
        HomeInitializer initializer =
                new HomeInitializer(directory, path -> Ledgers.of(ledger), Clock.systemUTC(), RANDOM, ACTOR);
        HomePlan plan = new HomePlan(
                member("Root"),
                member("Issuing"),
                new NameConstraints(List.of(), List.of()),
                Optional.of("passphrase"));
        home = initializer.claim(() -> initializer.create(plan, passphrase("of the root"), passphrase("old")));
        Files.writeString(passphraseFile(), "old\n# of the issuing CA\n");
    }

    @Test
    void the_new_passphrase_opens_the_key_and_the_old_one_no_longer() throws IOException {
        change(StepObserver.NONE);

        assertThat(opens("new")).isTrue();
        assertThat(opens("old")).isFalse();
        assertThat(passphraseFile()).hasContent("new\n# of the issuing CA\n");
        assertThat(Files.getPosixFilePermissions(home.keyFile("issuing")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"KEY_OPENED_BY_BOTH", "KEY_OPENED_BY_NEW"})
    void it_is_on_record_from_before_the_first_file_is_replaced(Step last) {
        assertThatThrownBy(() -> change(endingAt(last))).isInstanceOf(IllegalStateException.class);

        assertThat(ledger.events("issuing"))
                .filteredOn(event -> event.action().equals("passphrase"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"KEY_OPENED_BY_BOTH", "PASSPHRASE_WRITTEN", "KEY_OPENED_BY_NEW"})
    void wherever_it_breaks_off_the_passphrase_file_opens_the_key(Step last) throws IOException {
        assertThatThrownBy(() -> change(endingAt(last))).isInstanceOf(IllegalStateException.class);

        assertThat(opens(Files.readAllLines(passphraseFile()).get(0))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"KEY_OPENED_BY_BOTH", "PASSPHRASE_WRITTEN"})
    void a_change_that_broke_off_is_completed_by_doing_it_again(Step last) throws IOException {
        assertThatThrownBy(() -> change(endingAt(last))).isInstanceOf(IllegalStateException.class);
        assertThat(home.sealedKey("issuing").isBetweenPassphrases()).isTrue();

        String current = Files.readAllLines(passphraseFile()).get(0);
        ChangePassphrase.Changed changed =
                use(StepObserver.NONE).run("issuing", passphrase(current), passphrase("new"));

        assertThat(changed.passphraseFile()).contains(passphraseFile());
        assertThat(opens("new")).isTrue();
        assertThat(opens("old")).isFalse();
    }

    @Test
    void a_wrong_passphrase_changes_nothing() throws IOException {
        byte[] before = Files.readAllBytes(home.keyFile("issuing"));

        assertThatThrownBy(() -> use(StepObserver.NONE).run("issuing", passphrase("wrong"), passphrase("new")))
                .isInstanceOfSatisfying(
                        SignetException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.KEY));
        assertThat(home.keyFile("issuing")).hasBinaryContent(before);
        assertThat(passphraseFile()).hasContent("old\n# of the issuing CA\n");
    }

    @Test
    void the_same_passphrase_again_is_refused() {
        assertThatThrownBy(() -> use(StepObserver.NONE).run("issuing", passphrase("old"), passphrase("old")))
                .hasMessage("the new passphrase is the old one");
    }

    @Test
    void a_passphrase_of_two_lines_is_refused_because_no_file_could_hold_it() {
        assertThatThrownBy(() -> use(StepObserver.NONE).run("issuing", passphrase("old"), passphrase("a\nb")))
                .hasMessageContaining("more than one line");
    }

    private void change(StepObserver observer) {
        ChangePassphrase.Changed changed = use(observer).run("issuing", passphrase("old"), passphrase("new"));
        assertThat(changed.keyFile()).isEqualTo(home.keyFile("issuing"));
    }

    private ChangePassphrase use(StepObserver observer) {
        return new ChangePassphrase(
                new CertificationAuthority(home, Ledgers.of(ledger), Clock.systemUTC(), RANDOM, ACTOR, observer));
    }

    private static StepObserver endingAt(Step last) {
        return new StepObserver() {
            @Override
            public void reached(Step step) {
                if (step == last) {
                    throw new IllegalStateException("the process ends here");
                }
            }
        };
    }

    private boolean opens(String passphrase) {
        SealedKey key = home.sealedKey("issuing");
        try {
            key.open(passphrase(passphrase), home.authority("issuing").publicKey())
                    .destroy();
            return true;
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.KEY);
            return false;
        }
    }

    private Path passphraseFile() {
        return directory.resolve("passphrase");
    }

    private static PassphraseSource passphrase(String text) {
        return PassphraseSource.of(text.toCharArray());
    }

    private static HomePlan.Member member(String name) {
        return new HomePlan.Member(
                DistinguishedName.parse("CN=" + name),
                KeyAlgorithm.parse("ec:P-256"),
                Duration.ofDays(30),
                OptionalInt.empty(),
                Duration.ofDays(7),
                List.of(),
                List.of(),
                List.of());
    }
}
