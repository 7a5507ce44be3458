package dev.signet.core.ocsp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a responder: that it has one, or why it has none (RFC 6960 section 4.2.1).
 *
 * @param status the number in the OCSPResponseStatus enumeration
 * @param basic the DER of the signed answer, if there is one of the type that everybody uses
 */
@SuppressWarnings("ArrayRecordComponent")
public record OcspResponse(int status, byte @Nullable [] basic) {
    /** Responses beyond this size are refused unread. */
    public static final int MAX_LENGTH = 16 * 1024 * 1024;

    public static final int SUCCESSFUL = 0;
    public static final int MALFORMED_REQUEST = 1;
    public static final int INTERNAL_ERROR = 2;

    /**
     * Reads a response from its DER; the signed answer inside stays unread.
     *
     * @throws DerException if it is malformed
     */
    public static OcspResponse parse(byte[] der) {
        if (der.length > MAX_LENGTH) {
            throw new DerException(0, "a response of more than " + MAX_LENGTH + " bytes");
        }
        DerReader reader = DerNode.parse(der).reader(Tag.SEQUENCE, "OCSPResponse");
        int status = reader.next(Tag.ENUMERATED, "responseStatus").smallInteger();
        Optional<DerNode> bytes = reader.nextIf(Tag.contextConstructed(0));
        reader.end();
        if (bytes.isEmpty()) {
            return new OcspResponse(status, null);
        }
        DerReader typed = bytes.get().only().reader(Tag.SEQUENCE, "ResponseBytes");
        boolean basic = typed.next(Tag.OBJECT_IDENTIFIER, "responseType").oid().equals(OcspOids.BASIC_RESPONSE);
        byte[] content = typed.next(Tag.OCTET_STRING, "response").content();
        typed.end();
        return new OcspResponse(status, basic ? content : null);
    }

    /** Returns the name of the status in RFC 6960, such as {@code tryLater}. */
    public String statusName() {
        return switch (status) {
            case SUCCESSFUL -> "successful";
            case MALFORMED_REQUEST -> "malformedRequest";
            case INTERNAL_ERROR -> "internalError";
            case 3 -> "tryLater";
            case 5 -> "sigRequired";
            case 6 -> "unauthorized";
            default -> "status " + status;
        };
    }

    /** Returns the DER. */
    public byte[] encoded() {
        byte[] answer = basic == null
                ? new byte[0]
                : Der.explicit(0, Der.sequence(Der.oid(OcspOids.BASIC_RESPONSE), Der.octetString(basic)));
        return Der.sequence(Der.enumerated(status), answer);
    }
}
