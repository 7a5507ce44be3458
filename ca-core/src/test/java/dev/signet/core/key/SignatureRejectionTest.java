package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures that careless implementations have accepted, or have failed on in other ways than by saying no. */
final class SignatureRejectionTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger ZERO = BigInteger.ZERO;
    private static final BigInteger ONE = BigInteger.ONE;

    static Stream<PrivateKeyInfo> ecKeys() {
        return Stream.of(TestKeys.P256, TestKeys.P384, TestKeys.P521);
    }

    static List<PrivateKeyInfo> keys() {
        return TestKeys.all();
    }

    @ParameterizedTest
    @MethodSource("ecKeys")
    void ecdsa_numbers_out_of_range_are_refused(PrivateKeyInfo key) {
        BigInteger order = order(key);
        BigInteger field = CurvePoints.domain(curve(key)).getCurve().getField().getCharacteristic();
        List<BigInteger> wrong = List.of(
                ZERO,
                ONE,
                ONE.negate(),
                order,
                order.negate(),
                order.subtract(ONE),
                order.add(ONE),
                field,
                ONE.shiftLeft(4096));
        List<DerNode> right = DerNode.parse(KeySigner.of(key).sign(DATA)).children();
        for (BigInteger number : wrong) {
            for (BigInteger other : wrong) {
                assertRefused(key, signature(number, other));
            }
            assertRefused(key, signature(number, right.get(1).integer()));
            assertRefused(key, signature(right.get(0).integer(), number));
        }
    }

    @ParameterizedTest
    @MethodSource("ecKeys")
    void numbers_that_are_right_only_modulo_the_order_are_refused(PrivateKeyInfo key) {
        BigInteger order = order(key);
        List<DerNode> right = DerNode.parse(KeySigner.of(key).sign(DATA)).children();
        BigInteger r = right.get(0).integer();
        BigInteger s = right.get(1).integer();

        assertAccepted(key, signature(r, s));
        assertRefused(key, signature(r.add(order), s));
        assertRefused(key, signature(r, s.add(order)));
        assertRefused(key, signature(r.subtract(order), s));
        assertRefused(key, signature(r, s.subtract(order)));
        assertRefused(key, signature(order.subtract(r), s));
        assertRefused(key, signature(s, r));
    }

    @ParameterizedTest
    @MethodSource("ecKeys")
    void encodings_that_are_not_der_are_refused(PrivateKeyInfo key) {
        byte[] right = KeySigner.of(key).sign(DATA);
        List<DerNode> numbers = DerNode.parse(right).children();
        byte[] r = numbers.get(0).encoded();
        byte[] s = numbers.get(1).encoded();
        byte[] content = join(r, s);

        assertAccepted(key, Der.sequence(r, s));
        assertRefused(key, Der.sequence(r, s, Der.nul()));
        assertRefused(key, Der.sequence(r));
        assertRefused(key, Der.sequence(s, r));
        assertRefused(key, Der.sequence());
        assertRefused(key, new byte[0]);
        assertRefused(key, join(right, new byte[1]));
        assertRefused(key, Arrays.copyOf(right, right.length - 1));
        assertRefused(key, Der.element(0x31, r, s));
        assertRefused(key, join(new byte[] {0x30, (byte) 0x80}, content, new byte[2]));
        assertRefused(key, join(new byte[] {0x30, (byte) 0x82, 0, (byte) content.length}, content));
        assertRefused(key, Der.sequence(padded(numbers.get(0)), s));
        assertRefused(key, Der.sequence(r, padded(numbers.get(1))));
        assertRefused(key, Der.sequence(longLength(numbers.get(0)), s));
        assertRefused(key, Der.sequence(Der.implicit(0x04, r), s));
        assertRefused(key, Der.sequence(Der.implicit(0x0a, r), s));
        assertRefused(key, fixedLength(numbers, curve(key).fieldOctets()));
    }

    /** The encoding of "Psychic Signatures": an implementation without range checks takes it for a signature of anything. */
    @Test
    void a_signature_of_nothing_but_zeros_is_refused_by_every_key() {
        for (PrivateKeyInfo key : TestKeys.all()) {
            assertRefused(key, signature(ZERO, ZERO));
            assertRefused(key, new byte[64]);
            assertRefused(key, new byte[114]);
            assertRefused(key, new byte[256]);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void octets_at_random_are_refused(PrivateKeyInfo key) {
        long seed = RANDOM.nextLong();
        Random random = new Random(seed);
        int length = KeySigner.of(key).sign(DATA).length;
        for (int round = 0; round < 200; round++) {
            byte[] octets = new byte[round % 2 == 0 ? length : random.nextInt(300)];
            random.nextBytes(octets);
            assertThat(verify(key, octets)).as("seed %d", seed).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_signature_with_something_before_or_behind_is_refused(PrivateKeyInfo key) {
        byte[] right = KeySigner.of(key).sign(DATA);
        assertRefused(key, join(right, new byte[1]));
        assertRefused(key, join(new byte[1], right));
        assertRefused(key, Arrays.copyOfRange(right, 1, right.length));
    }

    @Test
    void an_rsa_signature_whose_number_is_not_below_the_modulus_is_refused() {
        BigInteger modulus = TestKeys.RSA.publicKey().rsa().orElseThrow().modulus();
        BigInteger right = new BigInteger(1, KeySigner.of(TestKeys.RSA).sign(DATA));
        BigInteger larger = right.add(modulus);
        byte[] octets = larger.toByteArray();

        assertRefused(TestKeys.RSA, octets);
        assertRefused(TestKeys.RSA, Arrays.copyOfRange(octets, octets.length - 256, octets.length));
    }

    /** Bleichenbacher 2006: with an exponent of 3, a cube root forges signatures if what follows the hash is not looked at. */
    @Test
    void an_rsa_signature_with_anything_but_the_exact_padding_is_refused() {
        byte[] digestInfo = Der.sequence(
                Der.sequence(Der.oid(HashAlgorithm.SHA256.oid()), Der.nul()),
                Der.octetString(HashAlgorithm.SHA256.digest(DATA)));
        assertAccepted(TestKeys.RSA, rsa(padding(digestInfo, 256, 1, new byte[0])));
        assertRefused(TestKeys.RSA, rsa(padding(digestInfo, 256, 2, new byte[0])));
        assertRefused(TestKeys.RSA, rsa(padding(digestInfo, 256, 1, new byte[8])));
        assertRefused(TestKeys.RSA, rsa(padding(join(digestInfo, new byte[100]), 256, 1, new byte[0])));
        assertRefused(TestKeys.RSA, rsa(padding(HashAlgorithm.SHA256.digest(DATA), 256, 1, new byte[0])));
    }

    @Test
    void an_edwards_signature_with_a_number_beyond_the_order_is_refused() {
        BigInteger order = ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] right = KeySigner.of(TestKeys.ED25519).sign(DATA);
        byte[] bigEndian = reversed(Arrays.copyOfRange(right, 32, 64));
        byte[] shifted = new BigInteger(1, bigEndian).add(order).toByteArray();
        byte[] number = new byte[32];
        int taken = Math.min(32, shifted.length);
        System.arraycopy(shifted, shifted.length - taken, number, 32 - taken, taken);

        assertRefused(TestKeys.ED25519, join(Arrays.copyOf(right, 32), reversed(number)));
    }

    @Test
    void keys_of_small_order_are_refused() {
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        PublicKeyInfo key = PublicKeyInfo.edwards(KeyAlgorithm.Edwards.ED25519, neutral);
        byte[] signature = join(neutral, new byte[32]); // right for any data, if such a key is let pass

        assertThat(key.defects()).isNotEmpty();
        assertThat(Signatures.verify(key, SignatureAlgorithm.ED25519, DATA, signature))
                .isFalse();
    }

    @Test
    void points_that_are_not_on_the_curve_are_defects_and_verify_nothing() {
        for (PrivateKeyInfo key : List.of(TestKeys.P256, TestKeys.P384, TestKeys.P521)) {
            byte[] right = KeySigner.of(key).sign(DATA);
            byte[] point = key.publicKey().keyBits();
            byte[] moved = point.clone();
            moved[moved.length - 1] ^= 1;
            byte[] hybrid = point.clone();
            hybrid[0] = (byte) (6 + (point[point.length - 1] & 1));
            List<byte[]> wrong = List.of(
                    moved,
                    hybrid,
                    new byte[1],
                    new byte[0],
                    Arrays.copyOf(point, point.length - 1),
                    Arrays.copyOf(point, point.length + 1),
                    filled(point.length, (byte) 0xff),
                    TestKeys.RSA.publicKey().keyBits());
            for (byte[] encoded : wrong) {
                PublicKeyInfo damaged = PublicKeyInfo.ec(curve(key), encoded);
                assertThat(damaged.defects()).isNotEmpty();
                assertThat(Signatures.verify(damaged, KeySigner.of(key).algorithm(), DATA, right))
                        .isFalse();
            }
        }
    }

    @Test
    void a_point_of_another_curve_is_a_defect() {
        assertThat(PublicKeyInfo.ec(
                                NamedCurve.SECP256K1, TestKeys.P256.publicKey().keyBits())
                        .defects())
                .containsExactly("the public point is not on the curve ec:secp256k1");
    }

    @Test
    void a_compressed_point_verifies_as_the_whole_one_does() {
        byte[] point = TestKeys.P256.publicKey().keyBits();
        byte[] compressed = Arrays.copyOf(point, 33);
        compressed[0] = (byte) (2 + (point[64] & 1));
        PublicKeyInfo key = PublicKeyInfo.ec(NamedCurve.P_256, compressed);

        assertThat(key.defects()).isEmpty();
        assertThat(Signatures.verify(
                        key,
                        SignatureAlgorithm.ECDSA_SHA256,
                        DATA,
                        KeySigner.of(TestKeys.P256).sign(DATA)))
                .isTrue();
    }

    @Test
    void no_key_verifies_with_an_algorithm_of_another_sort() {
        for (PrivateKeyInfo key : TestKeys.all()) {
            byte[] right = KeySigner.of(key).sign(DATA);
            for (PrivateKeyInfo other : TestKeys.all()) {
                SignatureAlgorithm algorithm = KeySigner.of(other).algorithm();
                if (!algorithm.fits(key.publicKey())) {
                    assertThat(Signatures.verify(key.publicKey(), algorithm, DATA, right))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void an_ecdsa_signature_is_a_different_one_each_time() {
        Signer signer = KeySigner.of(TestKeys.P256);
        assertThat(signer.sign(DATA)).isNotEqualTo(signer.sign(DATA));
    }

    private static boolean verify(PrivateKeyInfo key, byte[] signature) {
        return Signatures.verify(key.publicKey(), SignatureAlgorithm.defaultFor(key.algorithm()), DATA, signature);
    }

    private static void assertAccepted(PrivateKeyInfo key, byte[] signature) {
        assertThat(verify(key, signature)).isTrue();
    }

    private static void assertRefused(PrivateKeyInfo key, byte[] signature) {
        assertThat(verify(key, signature)).isFalse();
    }

    private static NamedCurve curve(PrivateKeyInfo key) {
        return ((KeyAlgorithm.Ec) key.algorithm()).curve();
    }

    private static BigInteger order(PrivateKeyInfo key) {
        return CurvePoints.domain(curve(key)).getN();
    }

    private static byte[] signature(BigInteger r, BigInteger s) {
        return Der.sequence(Der.integer(r), Der.integer(s));
    }

    /** Returns an INTEGER with a zero octet in front that it does not need. */
    private static byte[] padded(DerNode integer) {
        return Der.element(0x02, new byte[1], integer.content());
    }

    /** Returns an INTEGER whose length takes an octet more than it needs. */
    private static byte[] longLength(DerNode integer) {
        return join(new byte[] {0x02, (byte) 0x81, (byte) integer.contentLength()}, integer.content());
    }

    /** Returns the form of IEEE P1363, two numbers of fixed length. */
    private static byte[] fixedLength(List<DerNode> numbers, int length) {
        byte[] octets = new byte[2 * length];
        for (int i = 0; i < 2; i++) {
            byte[] number = numbers.get(i).integer().toByteArray();
            int taken = Math.min(number.length, length);
            System.arraycopy(number, number.length - taken, octets, (i + 1) * length - taken, taken);
        }
        return octets;
    }

    private static byte[] padding(byte[] digestInfo, int length, int type, byte[] spoilt) {
        byte[] block = filled(length, (byte) 0xff);
        block[0] = 0;
        block[1] = (byte) type;
        block[length - digestInfo.length - 1] = 0;
        System.arraycopy(digestInfo, 0, block, length - digestInfo.length, digestInfo.length);
        System.arraycopy(spoilt, 0, block, 20, spoilt.length);
        return block;
    }

    private static byte[] rsa(byte[] block) {
        RsaPrivateNumbers numbers = RsaPrivateNumbers.decode(DerNode.parse(PrivateKeyFormat.PKCS1.der(TestKeys.RSA)));
        byte[] octets = new BigInteger(1, block)
                .modPow(numbers.privateExponent(), numbers.modulus())
                .toByteArray();
        byte[] fixed = new byte[256];
        int taken = Math.min(octets.length, 256);
        System.arraycopy(octets, octets.length - taken, fixed, 256 - taken, taken);
        return fixed;
    }

    private static byte[] filled(int length, byte value) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, value);
        return octets;
    }

    private static byte[] reversed(byte[] octets) {
        byte[] reversed = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            reversed[i] = octets[octets.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
