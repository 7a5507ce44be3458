package dev.signet.core.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordDerivationTest {
    private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HMAC_SHA256 = Der.sequence(Der.oid(Oid.of("1.2.840.113549.2.9")), Der.nul());

    private static PasswordDerivation parsed(byte[]... fields) {
        return PasswordDerivation.parse(new AlgorithmIdentifier(CmsOids.PBKDF2, Der.sequence(fields)));
    }

    /** RFC 6070, the second vector. */
    @Test
    void derives_with_hmac_sha_1_unless_something_else_is_named() {
        byte[] key = parsed(Der.octetString(SALT), Der.integer(2)).derive("password".toCharArray(), 20);

        assertThat(HexFormat.of().formatHex(key)).isEqualTo("ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957");
    }

    /** RFC 7914 section 11, the first vector. */
    @Test
    void derives_with_the_function_that_is_named() {
        byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
        byte[] key = parsed(Der.octetString(salt), Der.integer(1), Der.integer(64), HMAC_SHA256)
                .derive("passwd".toCharArray(), 64);

        assertThat(HexFormat.of().formatHex(key)).startsWith("55ac046e56e3089fec1691c22544b605");
    }

    @Test
    void says_itself_that_parameters_are_malformed() {
        assertThatThrownBy(PasswordDerivationTest::parsed).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> parsed(Der.octetString(SALT))).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> parsed(Der.integer(1), Der.octetString(SALT))).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> parsed(Der.octetString(SALT), Der.integer(1), HMAC_SHA256, HMAC_SHA256))
                .isInstanceOf(DerException.class);
    }

    @Test
    void refuses_work_without_end() {
        assertThatThrownBy(() -> parsed(Der.octetString(SALT), Der.integer(10_000_001)))
                .isInstanceOf(CmsException.class);
        assertThatThrownBy(() -> parsed(Der.octetString(SALT), Der.integer(0))).isInstanceOf(CmsException.class);
    }
}
