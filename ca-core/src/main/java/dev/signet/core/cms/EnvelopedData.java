package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content that is encrypted for recipients: EnvelopedData (RFC 5652 section 6.1) or AuthEnvelopedData (RFC 5083 section 2.1).
 *
 * @param recipients the key, for each
 * @param content the encrypted content
 * @param authenticatedAttributes an encoded SET of attributes that the MAC covers too; null if there are none
 * @param mac the message authentication code; null in EnvelopedData
 */
@SuppressWarnings("ArrayRecordComponent")
public record EnvelopedData(
        List<RecipientInfo> recipients,
        EncryptedContent content,
        byte @Nullable [] authenticatedAttributes,
        byte @Nullable [] mac) {
    public EnvelopedData {
        recipients = List.copyOf(recipients);
    }

    /** Returns a message without a MAC. */
    static EnvelopedData of(List<RecipientInfo> recipients, EncryptedContent content) {
        return new EnvelopedData(recipients, content, null, null);
    }

    /** Returns a message with a MAC. */
    static EnvelopedData authenticated(List<RecipientInfo> recipients, EncryptedContent content, byte[] mac) {
        return new EnvelopedData(recipients, content, null, mac);
    }

    /**
     * Reads a message.
     *
     * @throws DerException if it is of another type
     */
    public static EnvelopedData parse(ContentInfo message) {
        boolean authenticated = message.type().equals(CmsOids.AUTH_ENVELOPED_DATA);
        if (!authenticated && !message.type().equals(CmsOids.ENVELOPED_DATA)) {
            throw new DerException(0, "the message is not encrypted for recipients");
        }
        DerReader reader = message.required().reader(Tag.SEQUENCE, "EnvelopedData");
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        Optional<DerNode> unused = reader.nextIf(Tag.contextConstructed(0)); // who sent it changes nothing
        List<RecipientInfo> recipients = new ArrayList<>();
        for (DerNode recipient : reader.next(Tag.SET, "recipientInfos").children()) {
            recipients.add(RecipientInfo.parse(recipient));
        }
        EncryptedContent content = EncryptedContent.parse(reader.next());
        if (!authenticated) {
            return new EnvelopedData(recipients, content, null, null);
        }
        byte[] attributes = reader.nextIs(Tag.contextConstructed(1))
                ? Der.element(Tag.SET, reader.next().content())
                : null;
        return new EnvelopedData(recipients, content, attributes, Ber.octets(reader.next()));
    }

    /**
     * Returns the message.
     *
     * @param streamed whether lengths are left open
     */
    public byte[] message(boolean streamed) {
        byte[] none = {};
        byte[] element = Ber.element(
                streamed,
                Tag.SEQUENCE,
                Der.integer(mac != null ? 0 : version()),
                Der.setOf(recipients.stream().map(RecipientInfo::encoded).toList()),
                content.encoded(streamed),
                authenticatedAttributes == null
                        ? none
                        : Der.implicit(Tag.contextConstructed(1), authenticatedAttributes),
                mac == null ? none : Der.octetString(mac));
        return ContentInfo.encode(
                mac != null ? CmsOids.AUTH_ENVELOPED_DATA : CmsOids.ENVELOPED_DATA, element, streamed);
    }

    /** RFC 5652 section 6.1. */
    private int version() {
        boolean newer = false;
        for (RecipientInfo recipient : recipients) {
            if (recipient instanceof RecipientInfo.UnderPassword || recipient instanceof RecipientInfo.Unknown) {
                return 3;
            }
            newer |= recipient.version() != 0;
        }
        return newer ? 2 : 0;
    }
}
