package dev.signet.core.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.text.EcCurve;
import dev.signet.core.text.EcExplicitCurve;
import dev.signet.core.text.IntegerText;
import dev.signet.core.text.NamedEcCurve;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest program writes is refused or read, and never ends in an exception. */
class DamagedKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @ParameterizedTest
    @CsvSource({
        "RSA, rsa_keygen_bits:1024",
        "RSA-PSS, rsa_keygen_bits:1024",
        "EC, ec_paramgen_curve:P-256",
        "EC, ec_paramgen_curve:sect163k1",
        "ED25519,",
        "X448,",
        "DHX, dh_rfc5114:1",
    })
    void of_a_damaged_key_no_exception_comes(String algorithm, String option) {
        KeyRecipe recipe = KeyRecipe.of(algorithm);
        int colon = option == null ? -1 : option.indexOf(':');
        assertThat(colon < 0 || recipe.set(option.substring(0, colon), option.substring(colon + 1)))
                .isTrue();
        KeyDocument key = recipe.key(RANDOM, KeyProgress.NONE);
        Random random = new Random(algorithm.hashCode());
        byte[][] forms = {key.pkcs8(), key.der(), key.publicKeyInfo()};
        for (int i = 0; i < 60; i++) {
            byte[] damaged = damaged(forms[i % forms.length], random);
            assertThatCode(() -> useAll(damaged)).doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] der, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(der, random.nextInt(der.length));
        }
        byte[] damaged = der.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged[random.nextInt(Math.min(der.length, 60))] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static void useAll(byte[] der) {
        KeyDocument key = KeyDocumentReader.privateKey(der, Encoding.ANY, () -> null, null);
        key = key != null ? key : KeyDocumentReader.publicKey(der, Encoding.ANY, () -> null, null);
        key = key != null ? key : KeyDocumentReader.parameters(der, Encoding.ANY);
        if (key == null) {
            return;
        }
        StringBuilder out = new StringBuilder();
        assertThat(Stream.of(
                        key.appendPublic(out),
                        key.appendParameters(out),
                        key.checkPublic(),
                        key.checkParameters(),
                        key.publicKeyInfo()))
                .doesNotContainNull();
        if (key.isPrivate()) {
            assertThat(Stream.of(key.appendPrivate(out), key.check(), key.pkcs8(), key.der()))
                    .doesNotContainNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 8191, 8192, 20_000})
    void a_private_number_of_any_length_is_multiplied_as_what_is_left_of_it(int length) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) 0xff);
        NamedEcCurve curve = Objects.requireNonNull(NamedEcCurve.find("1.2.840.10045.3.1.7"));
        byte[] key = Der.sequence(
                Der.integer(1), Der.octetString(octets), Der.explicit(0, Der.oid(Oid.of("1.2.840.10045.3.1.7"))));

        KeyDocument read = KeyDocumentReader.privateKey(key, Encoding.ANY, () -> null, null);

        BigInteger left = new BigInteger(1, octets).mod(curve.order());
        assertThat(read).isNotNull();
        assertThat(read.publicKeyInfo())
                .isEqualTo(EcKey.on(curve).generated(left).publicKeyInfo());
    }

    /** Of an order as small as this nobody can tell how many points the curve has. */
    @Test
    void a_private_number_that_cannot_be_made_smaller_is_refused_where_it_is_too_long() {
        assertThat(onCurveOfUnknownSize(8191)).isNotNull();
        assertThat(onCurveOfUnknownSize(8192)).isNull();
    }

    private static @Nullable KeyDocument onCurveOfUnknownSize(int length) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) 0xff);
        EcExplicitCurve domain = EcExplicitCurve.of(Objects.requireNonNull(NamedEcCurve.find("1.2.840.10045.3.1.7")));
        EcCurve curve = domain.curve();
        byte[] field = Der.sequence(Der.oid(Oid.of("1.2.840.10045.1.1")), Der.integer(curve.field()));
        byte[] coefficients = Der.sequence(element(curve.a()), element(curve.b()));
        byte[] parameters =
                Der.sequence(Der.integer(1), field, coefficients, Der.octetString(domain.generator()), Der.integer(7));
        byte[] key = Der.sequence(Der.integer(1), Der.octetString(octets), Der.explicit(0, parameters));
        return KeyDocumentReader.privateKey(key, Encoding.ANY, () -> null, null);
    }

    private static byte[] element(BigInteger number) {
        byte[] octets = new byte[32];
        IntegerText.copyTo(number, octets, 0, octets.length);
        return Der.octetString(octets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffdhe2048", "modp_3072", "dh_1024_160"})
    void groups_that_have_a_name_are_sound(String name) {
        assertThat(DhKey.parameters(DhDomain.named(name, true)).checkParameters())
                .isTrue();
    }
}
