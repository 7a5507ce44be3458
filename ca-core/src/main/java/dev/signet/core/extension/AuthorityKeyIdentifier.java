package dev.signet.core.extension;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Which key of the issuer signed (RFC 5280 section 4.2.1.1).
 *
 * @param keyIdentifier the subject key identifier of the issuer's certificate
 * @param issuer the name of who issued the issuer's certificate; empty as a rule
 * @param serialNumber the serial number of the issuer's certificate, which stands with {@code issuer} or not at all
 */
public record AuthorityKeyIdentifier(
        Optional<byte[]> keyIdentifier, List<GeneralName> issuer, Optional<BigInteger> serialNumber) {
    public AuthorityKeyIdentifier {
        keyIdentifier = keyIdentifier.map(byte[]::clone);
        issuer = List.copyOf(issuer);
    }

    /** Returns the subject key identifier of the issuer's certificate. */
    @Override
    public Optional<byte[]> keyIdentifier() {
        return keyIdentifier.map(byte[]::clone);
    }

    /**
     * Reads the value of the extension.
     *
     * @throws DerException if it is malformed
     */
    public static AuthorityKeyIdentifier parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "AuthorityKeyIdentifier");
        Optional<byte[]> keyIdentifier = reader.nextIf(Tag.context(0)).map(DerNode::content);
        List<GeneralName> issuer = reader.nextIf(Tag.contextConstructed(1))
                .map(GeneralNames::parse)
                .orElse(List.of());
        Optional<BigInteger> serialNumber = reader.nextIf(Tag.context(2)).map(DerNode::integer);
        reader.end();
        if (issuer.isEmpty() != serialNumber.isEmpty()) {
            throw new DerException(node.offset(), "an issuer without a serial number, or the other way round");
        }
        return new AuthorityKeyIdentifier(keyIdentifier, issuer, serialNumber);
    }
}
