package dev.signet.core.cipher;

import com.google.errorprone.annotations.Immutable;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.crypto.generators.SCrypt;

/** Makes the key of a cipher from a passphrase, slowly on purpose (RFC 8018 section 5). */
@Immutable
public sealed interface KeyDerivation {
    /**
     * What private keys are encrypted with: 600 000 rounds of HMAC-SHA256, read by every program that reads PKCS#8.
     *
     * <p>On a fresh Java 17 it takes 0.25 s, an scrypt of the same strength with parameters that OpenSSL accepts 0.35 s; and
     * GnuTLS reads no scrypt.
     */
    KeyDerivation DEFAULT = new Pbkdf2(HashAlgorithm.SHA256, 600_000);

    /** OpenSSL reads it, GnuTLS and NSS do not. The cost is the highest at which OpenSSL finds the memory acceptable. */
    KeyDerivation SCRYPT = new Scrypt(1 << 14, 8, 5);

    /** What OpenSSL writes unless something else is asked for. */
    KeyDerivation OPENSSL = new Pbkdf2(HashAlgorithm.SHA256, 2048);

    /** Returns a key of {@code length} octets, which the caller overwrites when done. */
    byte[] derive(byte[] passphrase, byte[] salt, int length);

    /** Returns about how many rounds of hashing it takes, to compare with a limit. */
    long rounds();

    /** Returns name and parameters, for people. */
    String description();

    /** Returns the DER of the AlgorithmIdentifier. */
    byte[] identifier(byte[] salt);

    /**
     * PBKDF2 (RFC 8018 section 5.2).
     *
     * <pre>
     * PBKDF2-params ::= SEQUENCE {
     *     salt           OCTET STRING,
     *     iterationCount INTEGER,
     *     keyLength      INTEGER OPTIONAL,
     *     prf            AlgorithmIdentifier DEFAULT hmacWithSHA1 }
     * </pre>
     */
    @Immutable
    record Pbkdf2(HashAlgorithm hash, int iterations) implements KeyDerivation {
        /** More than sixteen times what is recommended: some seconds of work, for a file that a stranger may have sent. */
        static final int MAX_ITERATIONS = 10_000_000;

        static final Oid OID = Oid.of("1.2.840.113549.1.5.12");
        private static final String HMAC_ARC = "1.2.840.113549.2.";

        public Pbkdf2 {
            checkIterations(iterations);
        }

        /**
         * @throws CipherException if the number is not between 1 and the limit
         */
        static void checkIterations(int iterations) {
            if (iterations < 1 || iterations > MAX_ITERATIONS) {
                throw new CipherException("the key derivation asks for " + iterations
                        + " iterations; accepted are 1 to " + MAX_ITERATIONS);
            }
        }

        @Override
        public byte[] derive(byte[] passphrase, byte[] salt, int length) {
            HmacKey hmac = new HmacKey(hash, passphrase);
            byte[] derived = new byte[length];
            byte[] message = Arrays.copyOf(salt, salt.length + 4);
            byte[] round = new byte[hash.length()];
            for (int block = 1, at = 0; at < length; block++, at += hash.length()) {
                message[salt.length + 3] = (byte) block;
                hmac.compute(message, round);
                byte[] sum = round.clone();
                for (int i = 1; i < iterations; i++) {
                    hmac.compute(round, round);
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] ^= round[j];
                    }
                }
                System.arraycopy(sum, 0, derived, at, Math.min(sum.length, length - at));
                Arrays.fill(sum, (byte) 0);
            }
            Arrays.fill(round, (byte) 0);
            return derived;
        }

        @Override
        public long rounds() {
            return iterations;
        }

        @Override
        public String description() {
            return "PBKDF2 with " + iterations + " rounds of HMAC-" + hash;
        }

        @Override
        public byte[] identifier(byte[] salt) {
            byte[] function = hash == HashAlgorithm.SHA1
                    ? new byte[0]
                    : Der.sequence(Der.oid(Oid.of(hmacIdentifier(hash))), Der.nul());
            return Der.sequence(Der.oid(OID), Der.sequence(Der.octetString(salt), Der.integer(iterations), function));
        }

        /** RFC 8018 appendix B.1.2 counts from 7, beside MD5; SHA-3 has identifiers elsewhere. */
        private static String hmacIdentifier(HashAlgorithm hash) {
            return switch (hash) {
                case MD5 -> HMAC_ARC + "6";
                case SHA1 -> HMAC_ARC + "7";
                case SHA224 -> HMAC_ARC + "8";
                case SHA256 -> HMAC_ARC + "9";
                case SHA384 -> HMAC_ARC + "10";
                case SHA512 -> HMAC_ARC + "11";
                case SHA512_224 -> HMAC_ARC + "12";
                case SHA512_256 -> HMAC_ARC + "13";
                case SHA3_224 -> "2.16.840.1.101.3.4.2.13";
                case SHA3_256 -> "2.16.840.1.101.3.4.2.14";
                case SHA3_384 -> "2.16.840.1.101.3.4.2.15";
                case SHA3_512 -> "2.16.840.1.101.3.4.2.16";
            };
        }

        /** Returns the object identifier of the HMAC with a hash function. */
        public static Oid identifier(HashAlgorithm hash) {
            return Oid.of(hmacIdentifier(hash));
        }

        /** Returns the hash function of the HMAC that an object identifier names, if it is one of these. */
        public static Optional<HashAlgorithm> function(Oid hmac) {
            return Arrays.stream(HashAlgorithm.values())
                    .filter(candidate -> hmac.dotted().equals(hmacIdentifier(candidate)))
                    .findFirst();
        }

        static SaltedDerivation decode(DerReader reader) {
            byte[] salt = reader.next(Tag.OCTET_STRING, "salt").content();
            int iterations = reader.next(Tag.INTEGER, "iterationCount").smallInteger();
            OptionalInt keyLength =
                    reader.nextIs(Tag.INTEGER) ? OptionalInt.of(reader.next().smallInteger()) : OptionalInt.empty();
            HashAlgorithm hash = HashAlgorithm.SHA1;
            if (reader.hasNext()) {
                Oid oid = reader.next(Tag.SEQUENCE, "prf")
                        .reader()
                        .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                        .oid();
                hash = function(oid)
                        .orElseThrow(() -> new CipherException("the function " + oid + " of PBKDF2 is not supported"));
            }
            reader.end();
            return new SaltedDerivation(new Pbkdf2(hash, iterations), salt, keyLength);
        }
    }

    /**
     * The scrypt of RFC 7914, which also takes memory: 128 times {@code cost} times {@code blockSize} octets.
     *
     * <pre>
     * scrypt-params ::= SEQUENCE {          -- RFC 7914 section 7.1
     *     salt                     OCTET STRING,
     *     costParameter            INTEGER,
     *     blockSize                INTEGER,
     *     parallelizationParameter INTEGER,
     *     keyLength                INTEGER OPTIONAL }
     * </pre>
     */
    @Immutable
    record Scrypt(int cost, int blockSize, int parallel) implements KeyDerivation {
        private static final long MAX_MEMORY = 256L << 20;

        /** Memory times passes; some seconds of work. */
        private static final long MAX_WORK = 1L << 30;

        static final Oid OID = Oid.of("1.3.6.1.4.1.11591.4.11");

        public Scrypt {
            if (cost < 2 || Integer.bitCount(cost) != 1 || blockSize < 1 || parallel < 1) {
                throw new CipherException("the parameters of scrypt are not possible");
            }
            if (blockSize > MAX_MEMORY / 128 / cost || parallel > MAX_WORK / 128 / cost / blockSize) {
                throw new CipherException("scrypt asks for more than " + (MAX_MEMORY >> 20) + " MB of memory or "
                        + (MAX_WORK / MAX_MEMORY) + " passes over it");
            }
            if (blockSize == 1 && cost >= 1 << 16) {
                throw new CipherException("RFC 7914 section 2 allows no such cost with a block size of 1");
            }
        }

        @Override
        public byte[] derive(byte[] passphrase, byte[] salt, int length) {
            return SCrypt.generate(passphrase, salt, cost, blockSize, parallel, length);
        }

        @Override
        public long rounds() {
            return (long) cost * blockSize * parallel;
        }

        @Override
        public String description() {
            return "scrypt with N=" + cost + ", r=" + blockSize + ", p=" + parallel;
        }

        @Override
        public byte[] identifier(byte[] salt) {
            return Der.sequence(
                    Der.oid(OID),
                    Der.sequence(
                            Der.octetString(salt), Der.integer(cost), Der.integer(blockSize), Der.integer(parallel)));
        }

        static SaltedDerivation decode(DerReader reader) {
            byte[] salt = reader.next(Tag.OCTET_STRING, "salt").content();
            Scrypt scrypt = new Scrypt(
                    reader.next(Tag.INTEGER, "costParameter").smallInteger(),
                    reader.next(Tag.INTEGER, "blockSize").smallInteger(),
                    reader.next(Tag.INTEGER, "parallelizationParameter").smallInteger());
            OptionalInt keyLength =
                    reader.nextIs(Tag.INTEGER) ? OptionalInt.of(reader.next().smallInteger()) : OptionalInt.empty();
            reader.end();
            return new SaltedDerivation(scrypt, salt, keyLength);
        }
    }
}
