package dev.signet.core.keyfile;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key BLOBs of Microsoft's CryptoAPI ({@code PUBLICKEYSTRUC} with {@code RSAPUBKEY} or {@code DSSPUBKEY}): a header and
 * little-endian numbers of fixed lengths. OpenSSL calls the format MSBLOB.
 */
final class MicrosoftBlob {
    static final int HEADER = 16;

    /** Where the number stands that says what the BLOB holds. */
    static final int MAGIC = 8;

    /** Longer ones OpenSSL does not read either. */
    static final int MAX_LENGTH = 102400;

    private static final int PUBLIC = 6;
    private static final int PRIVATE = 7;
    private static final int VERSION = 2;
    private static final int RSA_PUBLIC = 0x31415352;
    private static final int RSA_PRIVATE = 0x32415352;
    private static final int DSA_PUBLIC = 0x31535344;
    private static final int DSA_PRIVATE = 0x32535344;
    private static final int FOR_KEY_EXCHANGE = 0xa400;
    private static final int FOR_SIGNATURES = 0x2200;
    private static final int DSA_ORDER = 20;
    private static final int DSA_SEED = 24;
    private static final int MAX_DSA_BITS = 10000;
    private static final byte[] NONE = {};

    /**
     * What was read.
     *
     * @param end where the BLOB ends
     */
    record Found(KeyDocument key, int end) {}

    /** Returns whether octets begin like a BLOB. */
    static boolean looksLike(byte[] octets, int position) {
        return octets.length - position >= HEADER
                && (octets[position] == PUBLIC || octets[position] == PRIVATE)
                && octets[position + 1] == VERSION;
    }

    /** Returns whether a number is one that stands in the header of a private key. */
    static boolean isPrivate(int magic) {
        return magic == RSA_PRIVATE || magic == DSA_PRIVATE;
    }

    /** Reads a BLOB; null if OpenSSL refuses it. */
    static @Nullable Found read(byte[] octets, int position) {
        if (!looksLike(octets, position)) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).position(position + MAGIC);
        boolean secret = octets[position] == PRIVATE;
        int magic = in.getInt();
        int bits = in.getInt();
        boolean dsa = magic == (secret ? DSA_PRIVATE : DSA_PUBLIC);
        if (!dsa && magic != (secret ? RSA_PRIVATE : RSA_PUBLIC) || bits <= 0 || bits > 8 * MAX_LENGTH) {
            return null;
        }
        int length = length(bits, dsa, secret);
        if (length > MAX_LENGTH || length > in.remaining()) {
            return null;
        }
        int end = in.position() + length;
        KeyDocument key = dsa ? dsa(in, bits, secret) : rsa(in, bits, secret);
        return key == null ? null : new Found(key, end);
    }

    private static int length(int bits, boolean dsa, boolean secret) {
        int whole = (bits + 7) / 8;
        if (dsa) {
            return DSA_ORDER + DSA_SEED + (secret ? DSA_ORDER + 2 * whole : 3 * whole);
        }
        return 4 + whole + (secret ? whole + 5 * half(bits) : 0);
    }

    private static int half(int bits) {
        return (bits + 15) / 16;
    }

    private static KeyDocument rsa(ByteBuffer in, int bits, boolean secret) {
        int whole = (bits + 7) / 8;
        int half = half(bits);
        BigInteger exponent = number(in, 4);
        BigInteger modulus = number(in, whole);
        if (!secret) {
            return RsaKey.made(modulus, exponent, null);
        }
        BigInteger prime1 = number(in, half);
        BigInteger prime2 = number(in, half);
        BigInteger exponent1 = number(in, half);
        BigInteger exponent2 = number(in, half);
        BigInteger coefficient = number(in, half);
        BigInteger privateExponent = number(in, whole);
        return RsaKey.made(
                modulus,
                exponent,
                new RsaSecrets(0, privateExponent, prime1, prime2, exponent1, exponent2, coefficient, List.of()));
    }

    private static @Nullable KeyDocument dsa(ByteBuffer in, int bits, boolean secret) {
        int whole = (bits + 7) / 8;
        DsaDomain domain = new DsaDomain(number(in, whole), number(in, DSA_ORDER), number(in, whole));
        if (!secret) {
            return new DsaKey(domain, number(in, whole), null);
        }
        BigInteger number = number(in, DSA_ORDER);
        return domain.workable(MAX_DSA_BITS)
                ? new DsaKey(domain, domain.generator().modPow(number, domain.prime()), number)
                : null;
    }

    private static BigInteger number(ByteBuffer in, int length) {
        byte[] octets = new byte[length];
        in.get(octets);
        reverse(octets);
        BigInteger number = new BigInteger(1, octets);
        Arrays.fill(octets, (byte) 0);
        return number;
    }

    private static void reverse(byte[] octets) {
        for (int i = 0, j = octets.length - 1; i < j; i++, j--) {
            byte kept = octets[i];
            octets[i] = octets[j];
            octets[j] = kept;
        }
    }

    /**
     * Returns the BLOB of a key; nothing if there is none for keys of its type, or its numbers do not fit into one.
     *
     * @param secret whether the private part is wanted
     */
    static byte[] write(KeyDocument key, boolean secret) {
        if (key instanceof DsaKey dsa) {
            return write(dsa, secret);
        }
        return key instanceof RsaKey rsa && rsa.type() == KeyType.RSA ? write(rsa, secret) : NONE;
    }

    private static byte[] write(RsaKey key, boolean secret) {
        int bits = key.modulusNumber().bitLength();
        int whole = (bits + 7) / 8;
        int half = half(bits);
        RsaSecrets secrets = key.secrets();
        if (key.exponent().bitLength() > 32 || secret && (secrets == null || !fit(secrets, whole, half))) {
            return NONE;
        }
        byte[] blob = new byte[HEADER + length(bits, false, secret)];
        ByteBuffer out = header(blob, secret, FOR_KEY_EXCHANGE, secret ? RSA_PRIVATE : RSA_PUBLIC, bits);
        put(out, key.exponent(), 4);
        put(out, key.modulusNumber(), whole);
        if (secret && secrets != null) {
            put(out, secrets.prime1(), half);
            put(out, secrets.prime2(), half);
            put(out, secrets.exponent1(), half);
            put(out, secrets.exponent2(), half);
            put(out, secrets.coefficient(), half);
            put(out, secrets.exponent(), whole);
        }
        return blob;
    }

    private static boolean fit(RsaSecrets secrets, int whole, int half) {
        return secrets.exponent().bitLength() <= 8 * whole
                && secrets.prime1().bitLength() <= 8 * half
                && secrets.prime2().bitLength() <= 8 * half
                && secrets.exponent1().bitLength() <= 8 * half
                && secrets.exponent2().bitLength() <= 8 * half
                && secrets.coefficient().bitLength() <= 8 * half;
    }

    private static byte[] write(DsaKey key, boolean secret) {
        DsaDomain domain = key.domain();
        int bits = domain.prime().bitLength();
        BigInteger own = secret ? key.secret() : key.publicValue();
        boolean fits = bits % 8 == 0
                && domain.order().bitLength() == 8 * DSA_ORDER
                && domain.generator().bitLength() <= bits
                && own != null
                && own.bitLength() <= (secret ? 8 * DSA_ORDER : bits);
        if (!fits || own == null) {
            return NONE;
        }
        int whole = bits / 8;
        byte[] blob = new byte[HEADER + length(bits, true, secret)];
        ByteBuffer out = header(blob, secret, FOR_SIGNATURES, secret ? DSA_PRIVATE : DSA_PUBLIC, bits);
        put(out, domain.prime(), whole);
        put(out, domain.order(), DSA_ORDER);
        put(out, domain.generator(), whole);
        put(out, own, secret ? DSA_ORDER : whole);
        while (out.hasRemaining()) {
            out.put((byte) 0xff); // says that there is no seed
        }
        return blob;
    }

    private static ByteBuffer header(byte[] blob, boolean secret, int use, int magic, int bits) {
        ByteBuffer out = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) (secret ? PRIVATE : PUBLIC)).put((byte) VERSION).putShort((short) 0);
        return out.putInt(use).putInt(magic).putInt(bits);
    }

    private static void put(ByteBuffer out, BigInteger number, int length) {
        byte[] octets = new byte[length];
        byte[] encoded = number.toByteArray();
        int count = Math.min(encoded.length, length);
        System.arraycopy(encoded, encoded.length - count, octets, length - count, count);
        reverse(octets);
        out.put(octets);
        Arrays.fill(octets, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
    }

    private MicrosoftBlob() {}
}
