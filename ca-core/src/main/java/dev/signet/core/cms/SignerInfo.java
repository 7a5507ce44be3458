package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature and what belongs to it (RFC 5652 section 5.3).
 *
 * @param signer whose signature it is
 * @param digest what the content is hashed with
 * @param signedAttributes the attributes that are signed in place of the content, as an encoded SET in the order that they were
 *     signed in; null if the content itself is signed
 * @param signature the algorithm of the signature
 * @param value the signature
 * @param unsignedAttributes what was added without being signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignerInfo(
        PartyIdentifier signer,
        AlgorithmIdentifier digest,
        byte @Nullable [] signedAttributes,
        AlgorithmIdentifier signature,
        byte[] value,
        List<Attribute> unsignedAttributes) {
    public SignerInfo {
        unsignedAttributes = List.copyOf(unsignedAttributes);
    }

    static SignerInfo parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "SignerInfo");
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        PartyIdentifier signer = PartyIdentifier.parse(reader.next());
        AlgorithmIdentifier digest = AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "digestAlgorithm"));
        byte[] signed = null;
        if (reader.nextIs(Tag.contextConstructed(0))) {
            signed = Der.element(Tag.SET, reader.next().content());
        }
        AlgorithmIdentifier signature = AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "signatureAlgorithm"));
        byte[] value = Ber.octets(reader.next());
        List<Attribute> unsigned =
                reader.nextIs(Tag.contextConstructed(1)) ? Attribute.parseAll(reader.next()) : List.of();
        reader.end();
        return new SignerInfo(signer, digest, signed, signature, value, unsigned);
    }

    /** Returns the signed attributes, taken apart; none if there are none. */
    public List<Attribute> attributes() {
        return signedAttributes == null ? List.of() : Attribute.parseAll(DerNode.parse(signedAttributes));
    }

    int version() {
        return signer.byKeyIdentifier() ? 3 : 1;
    }

    byte[] encoded() {
        byte[] none = {};
        return Der.sequence(
                Der.integer(version()),
                signer.encoded(),
                digest.encoded(),
                signedAttributes == null ? none : Der.implicit(Tag.contextConstructed(0), signedAttributes),
                signature.encoded(),
                Der.octetString(value),
                unsignedAttributes.isEmpty()
                        ? none
                        : Der.implicit(Tag.contextConstructed(1), Attribute.encodeSet(unsignedAttributes)));
    }
}
