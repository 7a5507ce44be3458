package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a key file, reading it ends with a key or with a problem, and with nothing else. */
final class DamagedKeyFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] PASSPHRASE = "passphrase".toCharArray();
    private static final int ROUNDS = 400;

    @Test
    void a_file_cut_off_anywhere_is_a_problem_or_a_key() {
        for (byte[] file : KeyFileSeeds.files(PASSPHRASE)) {
            int step = Math.max(1, file.length / ROUNDS);
            for (int length = 0; length < file.length; length += step) {
                readOrRefuse(Arrays.copyOf(file, length), "cut at " + length);
            }
        }
    }

    @Test
    void a_file_with_flipped_bits_is_a_problem_or_a_key() {
        long seed = RANDOM.nextLong();
        Random random = new Random(seed);
        for (byte[] file : KeyFileSeeds.files(PASSPHRASE)) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = file.clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                readOrRefuse(damaged, "seed " + seed + ", round " + round);
            }
        }
    }

    @Test
    void a_damaged_public_key_is_a_der_exception_or_a_key_with_its_defects() {
        long seed = RANDOM.nextLong();
        Random random = new Random(seed);
        for (PrivateKeyInfo key : TestKeys.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = key.publicKey().encoded();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    PublicKeyInfo read = PublicKeyInfo.parse(damaged);
                    assertThat(read.defects()).as("seed %d", seed).isNotNull();
                    for (SignatureAlgorithm algorithm : List.of(
                            SignatureAlgorithm.RSA_SHA256,
                            SignatureAlgorithm.RSA_PSS_SHA512,
                            SignatureAlgorithm.ECDSA_SHA256,
                            SignatureAlgorithm.ED25519,
                            SignatureAlgorithm.ED448)) {
                        assertThat(Signatures.verify(read, algorithm, new byte[1], new byte[64]))
                                .as("seed %d", seed)
                                .isFalse();
                    }
                } catch (DerException expected) {
                    assertThat(expected.offset()).isBetween(0, damaged.length);
                }
            }
        }
    }

    @Test
    void damaged_signature_identifiers_are_unknown_and_nothing_worse() {
        long seed = RANDOM.nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20 * ROUNDS; round++) {
            byte[] damaged = SignatureAlgorithm.RSA_PSS_SHA384.identifier();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(SignatureAlgorithm.ofIdentifier(DerNode.parse(damaged)))
                        .as("seed %d", seed)
                        .isNotNull();
            } catch (DerException outerDamage) {
                assertThat(outerDamage.offset()).isGreaterThanOrEqualTo(0);
            }
        }
    }

    private static void readOrRefuse(byte[] file, String circumstances) {
        try {
            PrivateKeyInfo key = PrivateKeyFile.read(file, "damaged.key", PassphraseSource.of(PASSPHRASE));
            assertThat(KeySigner.of(key).sign(file)).as(circumstances).isNotEmpty();
        } catch (SignetException expected) {
            assertThat(expected.problem().what()).as(circumstances).contains("damaged.key");
        }
    }
}
