package dev.signet.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyDerivationTest {
    /** RFC 6070 section 2, without the cases of 16 million rounds and of zero octets in the passphrase. */
    @ParameterizedTest
    @CsvSource({
        "password, salt, 1, 0c60c80f961f0e71f3a9b524af6012062fe037a6",
        "password, salt, 2, ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
        "password, salt, 4096, 4b007901b765489abead49d926f721d065a429c1",
        "passwordPASSWORDpassword, saltSALTsaltSALTsaltSALTsaltSALTsalt, 4096,"
                + " 3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038"
    })
    void pbkdf2_gives_the_values_of_the_standard(String passphrase, String salt, int iterations, String hex) {
        byte[] expected = HexFormat.of().parseHex(hex);
        assertThat(new KeyDerivation.Pbkdf2(HashAlgorithm.SHA1, iterations)
                        .derive(ascii(passphrase), ascii(salt), expected.length))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SHA1, 20", "SHA224, 24", "SHA256, 32", "SHA384, 50", "SHA512, 200"})
    void pbkdf2_gives_what_the_jdk_gives(HashAlgorithm hash, int length) throws Exception {
        String longPassphrase = "a passphrase that is longer than a block of the hash function ".repeat(3);
        for (String passphrase : new String[] {"a", longPassphrase}) {
            byte[] expected = SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash.name())
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), ascii("saltsalt"), 17, 8 * length))
                    .getEncoded();
            assertThat(new KeyDerivation.Pbkdf2(hash, 17).derive(ascii(passphrase), ascii("saltsalt"), length))
                    .isEqualTo(expected);
        }
    }

    /** RFC 7914 section 12. */
    @Test
    void scrypt_gives_the_value_of_the_standard() {
        byte[] expected = HexFormat.of()
                .parseHex("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
        assertThat(new KeyDerivation.Scrypt(1024, 8, 16).derive(ascii("password"), ascii("NaCl"), 64))
                .isEqualTo(expected);
    }

    @Test
    void derivations_beyond_the_limits_cannot_be_made() {
        assertThatThrownBy(() -> new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, 0))
                .isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, 10_000_001))
                .hasMessageContaining("10000000");
        assertThatThrownBy(() -> new KeyDerivation.Scrypt(1 << 19, 8, 1)).hasMessageContaining("256 MB");
        assertThatThrownBy(() -> new KeyDerivation.Scrypt(1 << 14, 8, 1 << 10)).isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> new KeyDerivation.Scrypt(1000, 8, 1)).isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> new KeyDerivation.Scrypt(1 << 30, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isInstanceOf(CipherException.class);
    }

    @Test
    void what_is_only_read_is_not_written() {
        assertThatThrownBy(() -> new EncryptionScheme.Pbes2(CbcCipher.RC2_40, KeyDerivation.DEFAULT))
                .isInstanceOf(CipherException.class);
        assertThatThrownBy(() -> new EncryptionScheme.Pbes2(CbcCipher.DES, KeyDerivation.DEFAULT))
                .isInstanceOf(CipherException.class);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
