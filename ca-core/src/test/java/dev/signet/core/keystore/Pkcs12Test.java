package dev.signet.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.Pkcs12Document;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class Pkcs12Test {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] PASSPHRASE = "hörse €".toCharArray();
    private static final PrivateKeyInfo KEY = KeyAlgorithm.Edwards.ED25519.generate(RANDOM);
    private static final KeyEntry ENTRY = new KeyEntry("localhost ✓", KEY, TestChain.withLeaf(KEY));

    @ParameterizedTest
    @EnumSource
    void key_and_chain_come_back_under_their_name(Pkcs12Protection protection) {
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), PASSPHRASE, protection, RANDOM);
        KeyStoreContents read = Pkcs12.read(file, "a.p12", PassphraseSource.of(PASSPHRASE));

        assertThat(read.certificates()).isEmpty();
        assertThat(read.keys()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo(ENTRY.name());
            assertThat(entry.chain()).isEqualTo(ENTRY.chain());
            assertThat(entry.key().encoded()).isEqualTo(KEY.encoded());
        });
    }

    @Test
    void certificates_to_trust_are_kept_apart_from_chains() {
        CertificateEntry trusted = new CertificateEntry("our root", TestChain.ROOT);
        byte[] file = Pkcs12.write(
                new KeyStoreContents(List.of(), List.of(trusted)), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);

        assertThat(Pkcs12.read(file, "a.p12", PassphraseSource.of(PASSPHRASE)))
                .isEqualTo(new KeyStoreContents(List.of(), List.of(trusted)));
    }

    @Test
    void several_keys_share_the_certificates_above_them() {
        PrivateKeyInfo other = KeyAlgorithm.ec(NamedCurve.P_384).generate(RANDOM);
        KeyEntry second = new KeyEntry("second", other, TestChain.withLeaf(other));
        byte[] file = Pkcs12.write(
                new KeyStoreContents(List.of(ENTRY, second), List.of()), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);
        KeyStoreContents read = Pkcs12.read(file, "a.p12", PassphraseSource.of(PASSPHRASE));

        assertThat(read.keys()).extracting(KeyEntry::chain).containsExactly(ENTRY.chain(), second.chain());
    }

    @Test
    void an_empty_passphrase_works_too() {
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), new char[0], Pkcs12Protection.LEGACY, RANDOM);
        assertThat(Pkcs12.read(file, "a.p12", PassphraseSource.of(new char[0])).keys())
                .hasSize(1);
    }

    @Test
    void a_wrong_passphrase_is_told_from_a_damaged_file() {
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);

        assertThat(kindOfFailure(file, "wrong")).isEqualTo(Kind.KEY);
        assertThat(kindOfFailure(Arrays.copyOf(file, file.length - 1), "wrong")).isEqualTo(Kind.INPUT);
        assertThat(kindOfFailure(KEY.encoded(), "wrong")).isEqualTo(Kind.INPUT);
    }

    @Test
    void a_certificate_of_another_key_is_refused() {
        PrivateKeyInfo other = KeyAlgorithm.Edwards.ED25519.generate(RANDOM);
        assertThatThrownBy(() -> new KeyEntry("x", other, ENTRY.chain())).isInstanceOf(SignetException.class);
    }

    @Test
    void the_work_for_a_mac_has_a_limit() {
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);
        List<DerNode> pfx = DerNode.parse(file).children();
        List<DerNode> macData = pfx.get(2).children();
        byte[] costly = Der.sequence(
                pfx.get(0).encoded(),
                pfx.get(1).encoded(),
                Der.sequence(macData.get(0).encoded(), macData.get(1).encoded(), Der.integer(10_000_001)));

        assertThat(kindOfFailure(costly, "any")).isEqualTo(Kind.INPUT);
    }

    /** Each part for itself asks for no more than is allowed. */
    @Test
    void the_work_for_all_parts_together_has_a_limit() {
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);
        List<DerNode> pfx = DerNode.parse(file).children();
        List<DerNode> parts = DerNode.parse(contentOf(pfx.get(1)))
                .expect(Tag.SEQUENCE, "safe")
                .children();
        DerNode keyBag = DerNode.parse(contentOf(parts.get(1))).only();
        DerNode shrouded = keyBag.children().get(1).only();
        List<DerNode> algorithm = shrouded.children().get(0).children();
        byte[] costlyAlgorithm = Der.sequence(
                algorithm.get(0).encoded(),
                Der.sequence(algorithm.get(1).children().get(0).encoded(), Der.integer(10_000_000)));
        byte[] costlyBag = Der.sequence(
                keyBag.children().get(0).encoded(),
                Der.explicit(
                        0,
                        Der.sequence(costlyAlgorithm, shrouded.children().get(1).encoded())));
        byte[] safe = Der.sequence(parts.get(0).encoded(), data(Der.sequence(costlyBag)));
        byte[] costly = Der.sequence(pfx.get(0).encoded(), data(safe));

        assertThatThrownBy(() -> Pkcs12.read(costly, "a.p12", PassphraseSource.of(PASSPHRASE)))
                .hasMessageContaining("more than the accepted 10000000 rounds");
    }

    /** The file asks for 2048 rounds for its certificates, and as many for its key. */
    @ParameterizedTest
    @CsvSource({
        "1, true, 2",
        "9995904, true, 2",
        "9995905, false, 1",
        "10000000, false, 0",
        "10000001, true, 2",
        "-2147483648, true, 2"
    })
    void what_openssl_shows_of_a_file_has_the_same_limit(int macRounds, boolean shown, int opened) {
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);
        List<DerNode> pfx = DerNode.parse(file).children();
        List<DerNode> macData = pfx.get(2).children();
        byte[] sealed = Der.sequence(
                pfx.get(0).encoded(),
                pfx.get(1).encoded(),
                Der.sequence(macData.get(0).encoded(), macData.get(1).encoded(), Der.integer(macRounds)));
        Seen seen = new Seen();

        assertThat(Pkcs12Document.parse(sealed).show(seen, PASSPHRASE)).isEqualTo(shown);
        assertThat(seen.opened()).isEqualTo(opened);
    }

    private static final class Seen implements Pkcs12Document.Viewer {
        private final StringBuilder text = new StringBuilder();
        private boolean certificate;
        private boolean key;

        int opened() {
            return (certificate ? 1 : 0) + (key ? 1 : 0);
        }

        @Override
        public StringBuilder out() {
            return text;
        }

        @Override
        public StringBuilder remarks() {
            return text;
        }

        @Override
        public boolean remarking() {
            return false;
        }

        @Override
        public boolean keysWanted() {
            return true;
        }

        @Override
        public boolean certificateWanted(boolean withKey) {
            return true;
        }

        @Override
        public boolean key(byte[] pkcs8) {
            key = true;
            return true;
        }

        @Override
        public void certificate(CertificateDocument shown) {
            certificate = true;
        }
    }

    private static byte[] contentOf(DerNode contentInfo) {
        return contentInfo.children().get(1).only().content();
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid(Pkcs12Oids.DATA), Der.explicit(0, Der.octetString(content)));
    }

    @Test
    void a_damaged_file_is_a_problem_and_nothing_worse() {
        long seed = RANDOM.nextLong();
        Random random = new Random(seed);
        byte[] file = Pkcs12.write(KeyStoreContents.of(ENTRY), PASSPHRASE, Pkcs12Protection.LEGACY, RANDOM);
        byte[] withoutMac = Der.sequence(
                DerNode.parse(file).children().get(0).encoded(),
                DerNode.parse(file).children().get(1).encoded());
        for (int round = 0; round < 600; round++) {
            byte[] damaged = (round % 2 == 0 ? file : withoutMac).clone();
            if (round % 3 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            } else {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(Pkcs12.read(damaged, "damaged.p12", PassphraseSource.of(PASSPHRASE)))
                        .isNotNull();
            } catch (SignetException expected) {
                assertThat(expected.problem().what()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static Kind kindOfFailure(byte[] file, String passphrase) {
        try {
            throw new AssertionError(
                    "was read: " + Pkcs12.read(file, "a.p12", PassphraseSource.of(passphrase.toCharArray())));
        } catch (SignetException expected) {
            return expected.problem().kind();
        }
    }
}
