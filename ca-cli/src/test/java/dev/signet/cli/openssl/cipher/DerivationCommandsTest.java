package dev.signet.cli.openssl.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are what OpenSSL 3.0 prints. */
class DerivationCommandsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-kdfopt digest:SHA256 -kdfopt key:secret -kdfopt salt:salt -kdfopt info:label HKDF"
                        + "|2A:C4:36:9F:52:59:96:F8:DE:13:73:1F:56:22:4F:34",
                "-kdfopt digest:SHA256 -kdfopt secret:secret -kdfopt seed:seed TLS1-PRF"
                        + "|8E:4D:93:25:30:D7:65:A0:AA:E9:74:C3:04:73:5E:CC",
                "-kdfopt mac:HMAC -kdfopt digest:SHA256 -kdfopt key:0123456789abcdef -kdfopt salt:label -kdfopt info:ctx KBKDF"
                        + "|3F:E3:E5:B7:9E:F0:4E:00:6D:0E:C5:52:10:A8:F6:E9",
                "-kdfopt cipher:AES-128-CBC -kdfopt key:0123456789abcdef -kdfopt constant:prf KRB5KDF"
                        + "|33:B5:11:2C:E1:E8:0B:D4:85:E2:26:7D:57:13:58:C3",
                "-kdfopt pass:password -kdfopt salt:NaCl -kdfopt n:1024 -kdfopt r:8 -kdfopt p:16 SCRYPT"
                        + "|FD:BA:BE:1C:9D:34:72:00:78:56:E7:19:0D:01:E9:FE"
            })
    void a_key_is_the_one_that_openssl_derives(String options, String key) {
        assertThat(Ran.signet(("kdf -keylen 16 " + options).split(" ")).out()).isEqualTo(key + "\n\n");
    }

    @Test
    void a_parameter_that_does_not_exist_is_named() {
        assertThat(Ran.signet("kdf", "-keylen", "16", "-kdfopt", "nosuch:1", "HKDF"))
                .isEqualTo(new Ran(1, "", "Parameter unknown 'nosuch:1'\n"));
    }

    @Test
    void a_code_without_its_key_is_refused() {
        assertThat(Ran.signet("mac", "-digest", "SHA256", "HMAC")).isEqualTo(new Ran(1, "", "EVP_MAC_Init failed\n"));
    }
}
