package dev.signet.core.cms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Oid;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Objects;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RFC 3218: whoever sends messages must not learn which of them decrypt to a key. */
class TransportedKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ContentCipher AES = Objects.requireNonNull(ContentCipher.named("AES-128-CBC"));
    private static final byte[] KEY = new byte[16];

    private static AsymmetricCipherKeyPair pair;

    @BeforeAll
    static void makeKeys() {
        RANDOM.nextBytes(KEY);
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), RANDOM, 1024, 80));
        pair = generator.generateKeyPair();
    }

    private static byte[] encrypted(byte[] key) {
        return KeyTransport.PKCS1.encrypt(pair.getPublic(), key, RANDOM);
    }

    /** Encrypts a block with padding of one's own making. */
    private static byte[] raw(byte[] block) {
        RSAEngine engine = new RSAEngine();
        engine.init(true, pair.getPublic());
        return engine.processBlock(block, 0, block.length);
    }

    private static TransportedKey after(KeyTransport transport, byte[]... attempts) {
        TransportedKey key = new TransportedKey(AES, RANDOM);
        for (byte[] attempt : attempts) {
            key.attempt(transport, pair.getPrivate(), attempt);
        }
        return key;
    }

    @Test
    void finds_the_key() {
        TransportedKey found = after(KeyTransport.PKCS1, encrypted(KEY));

        assertThat(found.opened()).isTrue();
        assertThat(found.key()).isEqualTo(KEY);
    }

    @Test
    void finds_it_among_those_of_others() {
        assertThat(after(KeyTransport.PKCS1, encrypted(new byte[5]), encrypted(KEY), new byte[128])
                        .key())
                .isEqualTo(KEY);
    }

    @Test
    void what_does_not_decrypt_is_a_random_key() {
        byte[] block = new byte[127];
        block[0] = 1; // type 1 in place of 2
        for (byte[] wrong : new byte[][] {
            encrypted(new byte[15]),
            encrypted(new byte[17]),
            encrypted(new byte[0]),
            raw(block),
            new byte[128],
            new byte[3],
            {}
        }) {
            TransportedKey found = after(KeyTransport.PKCS1, wrong);

            assertThat(found.opened()).isFalse();
            assertThat(found.key())
                    .hasSize(16)
                    .isNotEqualTo(after(KeyTransport.PKCS1, wrong).key());
        }
    }

    @Test
    void oaep_is_treated_alike() {
        Oid digest = Oid.of("2.16.840.1.101.3.4.2.1");
        KeyTransport oaep = new KeyTransport(digest, digest, new byte[0]);

        assertThat(after(oaep, oaep.encrypt(pair.getPublic(), KEY, RANDOM)).key())
                .isEqualTo(KEY);
        assertThat(after(oaep, encrypted(KEY)).key()).hasSize(16).isNotEqualTo(KEY);
    }
}
