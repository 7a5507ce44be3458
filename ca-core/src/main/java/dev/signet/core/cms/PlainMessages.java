package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.NamedDigest;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The messages that need no certificate: data, digested, encrypted under a given key, compressed. */
public final class PlainMessages {
    /** Compressed data of a few kilobytes can stand for any amount of memory. */
    private static final int MAX_UNCOMPRESSED = 256 << 20;

    private static final int BUFFER = 8192;

    /** Returns a message that is nothing but its content. */
    public static byte[] data(byte[] content, boolean streamed) {
        return ContentInfo.encode(CmsOids.DATA, Ber.octetString(streamed, Tag.OCTET_STRING, content), streamed);
    }

    /** Returns the content of such a message. */
    public static byte[] dataOf(ContentInfo message) {
        require(message, CmsOids.DATA);
        return Ber.octets(message.required());
    }

    /** Returns a message with its digest (RFC 5652 section 7). */
    public static byte[] digested(byte[] content, Oid digestOid, Oid contentType, boolean streamed) {
        NamedDigest digest = digest(digestOid);
        boolean data = contentType.equals(CmsOids.DATA);
        byte[] element = Ber.element(
                streamed,
                Tag.SEQUENCE,
                Der.integer(data ? 0 : 2),
                AlgorithmIdentifier.ofDigest(digestOid).encoded(),
                new EncapsulatedContent(contentType, content).encoded(streamed),
                Der.octetString(digest.digest(content)));
        return ContentInfo.encode(CmsOids.DIGESTED_DATA, element, streamed);
    }

    private static NamedDigest digest(Oid oid) {
        NamedDigest digest = NamedDigest.find(oid.dotted());
        if (digest == null) {
            throw new CmsException("the digest " + oid + " is not known");
        }
        return digest;
    }

    /**
     * The content of a message with a digest, and whether the digest is that of the content (RFC 5652 section 7).
     *
     * @param content the octets, whether they are intact or not
     * @param intact whether the digest is theirs
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Digested(byte[] content, boolean intact) {}

    /** Reads such a message; {@code detached} takes the place of its content unless it is null. */
    public static Digested digestedOf(ContentInfo message, byte @Nullable [] detached) {
        require(message, CmsOids.DIGESTED_DATA);
        DerReader reader = message.required().reader(Tag.SEQUENCE, "DigestedData");
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "digestAlgorithm"));
        byte[] content = EncapsulatedContent.parse(reader.next()).octets();
        byte[] expected = Ber.octets(reader.next());
        byte[] octets = detached != null ? detached : content;
        if (octets == null) {
            throw new CmsException("no content");
        }
        return new Digested(
                octets, MessageDigest.isEqual(digest(algorithm.oid()).digest(octets), expected));
    }

    /** Returns a message that is encrypted under a key (RFC 5652 section 8). */
    public static byte[] encrypted(
            byte[] content, ContentCipher cipher, byte[] key, Oid contentType, SecureRandom random, boolean streamed) {
        if (cipher.authenticated()) {
            throw new CmsException("the cipher needs a message type of its own");
        }
        ContentCipher.Encrypted encrypted = cipher.encrypt(key, content, new byte[0], random);
        byte[] element = Ber.element(
                streamed,
                Tag.SEQUENCE,
                Der.integer(0),
                new EncryptedContent(contentType, encrypted.algorithm(), encrypted.octets()).encoded(streamed));
        return ContentInfo.encode(CmsOids.ENCRYPTED_DATA, element, streamed);
    }

    /** Returns the content of such a message. */
    public static byte[] encryptedOf(ContentInfo message, byte[] key, byte @Nullable [] detached) {
        require(message, CmsOids.ENCRYPTED_DATA);
        DerReader reader = message.required().reader(Tag.SEQUENCE, "EncryptedData");
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        EncryptedContent content = EncryptedContent.parse(reader.next());
        byte[] octets = detached != null ? detached : content.octets();
        if (octets == null) {
            throw new CmsException("no content");
        }
        byte[] none = {};
        return ContentCipher.of(content.algorithm()).decrypt(content.algorithm(), key, octets, none, none);
    }

    /** Returns a message that is compressed (RFC 3274). */
    public static byte[] compressed(byte[] content, Oid contentType, boolean streamed) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        byte[] element = Ber.element(
                streamed,
                Tag.SEQUENCE,
                Der.integer(0),
                AlgorithmIdentifier.of(CmsOids.ZLIB).encoded(),
                new EncapsulatedContent(contentType, out.toByteArray()).encoded(streamed));
        return ContentInfo.encode(CmsOids.COMPRESSED_DATA, element, streamed);
    }

    /** Returns the content of such a message. */
    public static byte[] compressedOf(ContentInfo message, byte @Nullable [] detached) {
        require(message, CmsOids.COMPRESSED_DATA);
        DerReader reader = message.required().reader(Tag.SEQUENCE, "CompressedData");
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "compressionAlgorithm"));
        byte[] content = EncapsulatedContent.parse(reader.next()).octets();
        byte[] octets = detached != null ? detached : content;
        if (octets == null || !algorithm.oid().equals(CmsOids.ZLIB)) {
            throw new CmsException(octets == null ? "no content" : "unsupported compression algorithm");
        }
        return inflated(octets);
    }

    private static byte[] inflated(byte[] octets) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            inflater.setInput(octets);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new CmsException("the compressed content is cut off");
                }
                out.write(buffer, 0, length);
                if (out.size() > MAX_UNCOMPRESSED) {
                    throw new CmsException("the content is larger than " + (MAX_UNCOMPRESSED >> 20) + " MB");
                }
            }
        } catch (DataFormatException malformed) {
            throw new CmsException("the compressed content is malformed");
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static void require(ContentInfo message, Oid type) {
        if (!message.type().equals(type)) {
            throw new CmsException("the message is of another type");
        }
    }

    private PlainMessages() {}
}
