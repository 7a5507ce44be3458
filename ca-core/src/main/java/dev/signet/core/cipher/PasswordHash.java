package dev.signet.core.cipher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of passwords in {@code /etc/shadow} and {@code .htpasswd}: the MD5 scheme of FreeBSD and its variants, and the
 * SHA-2 schemes of glibc ("Unix crypt using SHA-256 and SHA-512", Drepper).
 */
public enum PasswordHash {
    MD5("$1$", 8),
    /** Apache's. */
    APR1("$apr1$", 8),
    /** AIX's, which says nowhere what it is. */
    AIX_MD5("", 8),
    SHA256("$5$", 16),
    SHA512("$6$", 16);

    private static final byte[] DIGITS =
            "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROUNDS = "rounds=".getBytes(StandardCharsets.US_ASCII);
    private static final int DEFAULT_ROUNDS = 5000;
    private static final int MIN_ROUNDS = 1000;
    private static final int MAX_ROUNDS = 999_999_999;
    private static final int MD5_ROUNDS = 1000;

    private final String prefix;
    private final int saltLength;

    PasswordHash(String prefix, int saltLength) {
        this.prefix = prefix;
        this.saltLength = saltLength;
    }

    /** Returns the function behind an option of {@code openssl passwd}. */
    public static PasswordHash named(String option) {
        return switch (option) {
            case "1" -> MD5;
            case "apr1" -> APR1;
            case "aixmd5" -> AIX_MD5;
            case "5" -> SHA256;
            case "6" -> SHA512;
            default -> throw new IllegalArgumentException("no hash of passwords is called " + option);
        };
    }

    /** Returns a salt as long as it can be. */
    public byte[] newSalt(SecureRandom random) {
        byte[] salt = new byte[saltLength];
        random.nextBytes(salt);
        for (int i = 0; i < salt.length; i++) {
            salt[i] = DIGITS[salt[i] & 0x3f];
        }
        return salt;
    }

    /**
     * Returns the hash with all that is needed to check a password against it, in ASCII but for the salt.
     *
     * @param salt as much of it as the function takes is used; for SHA-2 it may begin with {@code rounds=N$}
     */
    public byte[] hash(byte[] password, byte[] salt) {
        return this == SHA256 || this == SHA512 ? sha2(password, salt) : md5(password, salt);
    }

    private byte[] md5(byte[] password, byte[] givenSalt) {
        byte[] salt = Arrays.copyOf(givenSalt, Math.min(givenSalt.length, saltLength));
        byte[] magic = prefix.getBytes(StandardCharsets.US_ASCII);
        MessageDigest inner = HashAlgorithm.MD5.newDigest();
        inner.update(password);
        inner.update(salt);
        byte[] value = inner.digest(password);
        MessageDigest digest = HashAlgorithm.MD5.newDigest();
        digest.update(password);
        digest.update(magic);
        digest.update(salt);
        updateCycled(digest, value, password.length);
        for (int n = password.length; n > 0; n >>= 1) {
            digest.update((n & 1) != 0 ? 0 : password[0]);
        }
        value = digest.digest();
        for (int round = 0; round < MD5_ROUNDS; round++) {
            digest.update((round & 1) != 0 ? password : value);
            if (round % 3 != 0) {
                digest.update(salt);
            }
            if (round % 7 != 0) {
                digest.update(password);
            }
            digest.update((round & 1) != 0 ? value : password);
            value = digest.digest();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(magic);
        out.writeBytes(salt);
        out.write('$');
        for (int i = 0; i < 5; i++) {
            digits(out, value[i], value[i + 6], value[i == 4 ? 5 : i + 12], 4);
        }
        digits(out, (byte) 0, (byte) 0, value[11], 2);
        return out.toByteArray();
    }

    private byte[] sha2(byte[] password, byte[] givenSalt) {
        Integer chosen = chosenRounds(givenSalt);
        int rounds = chosen == null ? DEFAULT_ROUNDS : chosen;
        int start = chosen == null ? 0 : indexOf(givenSalt, '$') + 1;
        byte[] salt = Arrays.copyOfRange(givenSalt, start, Math.min(givenSalt.length, start + saltLength));
        HashAlgorithm hash = this == SHA256 ? HashAlgorithm.SHA256 : HashAlgorithm.SHA512;
        byte[] value = sha2(hash, password, salt, rounds);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(prefix.getBytes(StandardCharsets.US_ASCII));
        if (chosen != null) {
            out.writeBytes(("rounds=" + rounds + "$").getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(salt);
        out.write('$');
        if (this == SHA256) {
            for (int i = 0, a = 0, b = 10, c = 20; i < 10; i++) {
                digits(out, value[a], value[b], value[c], 4);
                int next = (c + 1) % 30;
                c = (b + 1) % 30;
                b = (a + 1) % 30;
                a = next;
            }
            digits(out, (byte) 0, value[31], value[30], 3);
        } else {
            for (int i = 0, a = 0, b = 21, c = 42; i < 21; i++) {
                digits(out, value[a], value[b], value[c], 4);
                int next = (b + 1) % 63;
                b = (c + 1) % 63;
                c = (a + 1) % 63;
                a = next;
            }
            digits(out, (byte) 0, (byte) 0, value[63], 2);
        }
        return out.toByteArray();
    }

    private static byte[] sha2(HashAlgorithm hash, byte[] password, byte[] salt, int rounds) {
        MessageDigest digest = hash.newDigest();
        digest.update(password);
        digest.update(salt);
        byte[] value = digest.digest(password);
        digest.update(password);
        digest.update(salt);
        updateCycled(digest, value, password.length);
        for (int n = password.length; n > 0; n >>= 1) {
            digest.update((n & 1) != 0 ? value : password);
        }
        value = digest.digest();
        for (int i = 0; i < password.length; i++) {
            digest.update(password);
        }
        byte[] passwordSequence = cycled(digest.digest(), password.length);
        for (int i = 0; i < 16 + (value[0] & 0xff); i++) {
            digest.update(salt);
        }
        byte[] saltSequence = cycled(digest.digest(), salt.length);
        for (int round = 0; round < rounds; round++) {
            digest.update((round & 1) != 0 ? passwordSequence : value);
            if (round % 3 != 0) {
                digest.update(saltSequence);
            }
            if (round % 7 != 0) {
                digest.update(passwordSequence);
            }
            digest.update((round & 1) != 0 ? value : passwordSequence);
            value = digest.digest();
        }
        return value;
    }

    /** Returns the rounds that a salt begins with, within the limits; null if it does not. */
    private static @Nullable Integer chosenRounds(byte[] salt) {
        int dollar = indexOf(salt, '$');
        if (salt.length < ROUNDS.length
                || !Arrays.equals(salt, 0, ROUNDS.length, ROUNDS, 0, ROUNDS.length)
                || dollar < ROUNDS.length) {
            return null;
        }
        long rounds = 0;
        for (int i = ROUNDS.length; i < dollar; i++) {
            if (salt[i] < '0' || salt[i] > '9') {
                return null;
            }
            rounds = Math.min(MAX_ROUNDS, 10 * rounds + salt[i] - '0');
        }
        return (int) Math.max(MIN_ROUNDS, rounds);
    }

    private static int indexOf(byte[] octets, char wanted) {
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static void updateCycled(MessageDigest digest, byte[] value, int length) {
        for (int left = length; left > 0; left -= value.length) {
            digest.update(value, 0, Math.min(left, value.length));
        }
    }

    private static byte[] cycled(byte[] value, int length) {
        byte[] sequence = new byte[length];
        for (int at = 0; at < length; at += value.length) {
            System.arraycopy(value, 0, sequence, at, Math.min(value.length, length - at));
        }
        return sequence;
    }

    private static void digits(ByteArrayOutputStream out, byte high, byte middle, byte low, int count) {
        int bits = (high & 0xff) << 16 | (middle & 0xff) << 8 | low & 0xff;
        for (int i = 0; i < count; i++) {
            out.write(DIGITS[bits & 0x3f]);
            bits >>= 6;
        }
    }
}
