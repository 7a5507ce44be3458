package dev.signet.core.cipher;

/** SipHash (Aumasson, Bernstein) with 8 or 16 octets. */
final class SipHash implements DigestComputation {
    private final long key0;
    private final long key1;
    private final int size;
    private final int compressionRounds;
    private final int finalRounds;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long word;
    private long count;

    SipHash(byte[] key, int size, int compressionRounds, int finalRounds) {
        this.key0 = littleEndian(key, 0);
        this.key1 = littleEndian(key, 8);
        this.size = size;
        this.compressionRounds = compressionRounds == 0 ? 2 : compressionRounds;
        this.finalRounds = finalRounds == 0 ? 4 : finalRounds;
        reset();
    }

    private static long littleEndian(byte[] octets, int offset) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | octets[offset + i] & 0xff;
        }
        return value;
    }

    private void reset() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
        if (size == 16) {
            v1 ^= 0xee;
        }
        word = 0;
        count = 0;
    }

    @Override
    public void update(byte[] octets, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            word |= (octets[i] & 0xffL) << 8 * (count & 7);
            count++;
            if ((count & 7) == 0) {
                compress(word);
                word = 0;
            }
        }
    }

    private void compress(long message) {
        v3 ^= message;
        rounds(compressionRounds);
        v0 ^= message;
    }

    private void rounds(int number) {
        for (int i = 0; i < number; i++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }

    @Override
    public byte[] finish() {
        compress(word | count << 56);
        v2 ^= size == 16 ? 0xee : 0xff;
        rounds(finalRounds);
        byte[] value = new byte[size];
        put(value, 0, v0 ^ v1 ^ v2 ^ v3);
        if (size == 16) {
            v1 ^= 0xdd;
            rounds(finalRounds);
            put(value, 8, v0 ^ v1 ^ v2 ^ v3);
        }
        reset();
        return value;
    }

    private static void put(byte[] target, int offset, long value) {
        for (int i = 0; i < 8; i++) {
            target[offset + i] = (byte) (value >>> 8 * i);
        }
    }
}
