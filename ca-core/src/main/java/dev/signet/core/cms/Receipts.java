package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.NamedDigest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests for signed receipts, and the receipts (RFC 2634 section 2). */
public final class Receipts {
    private static final int IDENTIFIER_LENGTH = 32;
    private static final int EMAIL = 1;

    /**
     * What a sender asks for.
     *
     * @param identifier the name of the message
     * @param allOrFirst 0 for all recipients, 1 for the first tier; null where there is a list
     * @param from the names of those who shall send a receipt, as encoded GeneralNames
     * @param to where receipts go, as encoded GeneralNames
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Request(byte[] identifier, @Nullable Integer allOrFirst, List<byte[]> from, List<byte[]> to) {
        public Request {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        /** Returns the request in a signature; null if there is none. */
        public static @Nullable Request of(SignerInfo signer) {
            DerNode value = Attribute.single(signer.attributes(), CmsOids.RECEIPT_REQUEST);
            return value == null ? null : parse(value);
        }

        private static Request parse(DerNode value) {
            DerReader reader = value.reader(Tag.SEQUENCE, "ReceiptRequest");
            byte[] identifier = Ber.octets(reader.next());
            DerNode from = reader.next();
            List<byte[]> list = from.tagNumber() == 1 ? names(from) : List.of();
            Integer allOrFirst = from.tagNumber() == 0 ? (Integer) from.smallInteger() : null;
            List<byte[]> to = names(reader.next(Tag.SEQUENCE, "receiptsTo"));
            reader.end();
            return new Request(identifier, allOrFirst, list, to);
        }

        private static List<byte[]> names(DerNode list) {
            return list.children().stream().map(DerNode::encoded).toList();
        }
    }

    /**
     * Returns the attribute that asks for receipts.
     *
     * @param allOrFirst 0 or 1; -1 if neither was asked for
     * @param from e-mail addresses; none for what {@code allOrFirst} says
     * @param to e-mail addresses
     */
    public static Attribute request(int allOrFirst, List<String> from, List<String> to, SecureRandom random) {
        byte[] identifier = new byte[IDENTIFIER_LENGTH];
        random.nextBytes(identifier);
        byte[] receiptsFrom = from.isEmpty()
                ? Der.implicit(Tag.context(0), Der.integer(allOrFirst))
                : Der.implicit(Tag.contextConstructed(1), names(from));
        return Attribute.of(
                CmsOids.RECEIPT_REQUEST, Der.sequence(Der.octetString(identifier), receiptsFrom, names(to)));
    }

    private static byte[] names(List<String> addresses) {
        return Der.sequence(addresses.stream()
                .map(address -> Der.sequence(Der.implicit(Tag.context(EMAIL), Der.ia5String(address))))
                .toList());
    }

    /**
     * Returns the receipt for a signature that asks for one.
     *
     * @throws CmsException if it does not ask for one
     */
    public static byte[] receipt(SignerInfo original) {
        Request request = Request.of(original);
        DerNode contentType = Attribute.single(original.attributes(), CmsOids.CONTENT_TYPE);
        if (request == null || contentType == null) {
            throw new CmsException("no receipt is requested");
        }
        return Der.sequence(
                Der.integer(1),
                contentType.encoded(),
                Der.octetString(request.identifier()),
                Der.octetString(original.value()));
    }

    /** Returns the attribute that ties a receipt to the signature that it is for. */
    public static Attribute signatureDigest(SignerInfo original) {
        return Attribute.of(CmsOids.MESSAGE_SIGNATURE_DIGEST, Der.octetString(digest(original)));
    }

    private static byte[] digest(SignerInfo original) {
        NamedDigest named = NamedDigest.find(original.digest().oid().dotted());
        byte[] attributes = original.signedAttributes();
        if (named == null || attributes == null) {
            throw new CmsException("the signature has no signed attributes");
        }
        return named.digest(attributes);
    }

    /** Returns whether a receipt is for one of the signatures of a message; the receipt's own signature is not checked. */
    public static boolean match(SignedData receipt, SignedData message) {
        byte[] content = receipt.content().octets();
        if (receipt.signers().isEmpty()
                || content == null
                || !receipt.content().type().equals(CmsOids.RECEIPT)) {
            return false;
        }
        try {
            DerNode hash = Attribute.single(receipt.signers().get(0).attributes(), CmsOids.MESSAGE_SIGNATURE_DIGEST);
            DerReader reader = DerNode.parse(content).reader(Tag.SEQUENCE, "Receipt");
            DerNode ignored = reader.next(Tag.INTEGER, "version");
            Oid contentType = reader.next(Tag.OBJECT_IDENTIFIER, "contentType").oid();
            byte[] identifier = Ber.octets(reader.next());
            byte[] value = Ber.octets(reader.next());
            for (SignerInfo signer : message.signers()) {
                DerNode type = Attribute.single(signer.attributes(), CmsOids.CONTENT_TYPE);
                Request request = Request.of(signer);
                if (hash != null
                        && type != null
                        && request != null
                        && Arrays.equals(signer.value(), value)
                        && MessageDigest.isEqual(Ber.octets(hash), digest(signer))) {
                    return type.oid().equals(contentType) && Arrays.equals(request.identifier(), identifier);
                }
            }
            return false;
        } catch (DerException | CmsException malformed) {
            return false;
        }
    }

    private Receipts() {}
}
