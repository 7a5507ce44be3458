package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.name.DistinguishedName;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Says whose certificate is meant: that of a signer or of a recipient (RFC 5652 section 5.3). */
public sealed interface PartyIdentifier {
    /** Returns whether a certificate is the one that is meant. */
    boolean matches(Certificate certificate);

    /** Returns the alternative of a SignerIdentifier or RecipientIdentifier. */
    byte[] encoded();

    /** Returns whether the form with the key identifier is used, which makes for newer versions. */
    boolean byKeyIdentifier();

    /** Returns the identifier of a certificate by its issuer and serial number. */
    static PartyIdentifier of(Certificate certificate) {
        return new IssuerAndSerial(
                certificate.issuer().encoded(), certificate.serialNumber().value());
    }

    /** Returns the identifier of a certificate by its subject key identifier; empty if it has none. */
    static Optional<PartyIdentifier> byKey(Certificate certificate) {
        return certificate.subjectKeyIdentifier().map(KeyIdentifier::new);
    }

    /**
     * Reads a SignerIdentifier or RecipientIdentifier.
     *
     * @throws dev.signet.core.asn1.DerException if it is neither
     */
    static PartyIdentifier parse(DerNode node) {
        if (node.tagClass() == 2 && node.tagNumber() == 0) {
            return new KeyIdentifier(Ber.octets(node));
        }
        return IssuerAndSerial.parse(node);
    }

    /** The issuer's name, and the number that it gave. */
    @SuppressWarnings("ArrayRecordComponent")
    record IssuerAndSerial(byte[] issuer, BigInteger serial) implements PartyIdentifier {
        static IssuerAndSerial parse(DerNode node) {
            DerReader reader = node.reader(Tag.SEQUENCE, "IssuerAndSerialNumber");
            byte[] issuer = reader.next(Tag.SEQUENCE, "issuer").encoded();
            BigInteger serial = reader.next(Tag.INTEGER, "serialNumber").integer();
            reader.end();
            return new IssuerAndSerial(issuer, serial);
        }

        @Override
        public boolean matches(Certificate certificate) {
            return certificate.serialNumber().value().equals(serial)
                    && (Arrays.equals(certificate.issuer().encoded(), issuer)
                            || certificate.issuer().matches(DistinguishedName.parse(DerNode.parse(issuer))));
        }

        @Override
        public byte[] encoded() {
            return Der.sequence(issuer, Der.integer(serial));
        }

        @Override
        public boolean byKeyIdentifier() {
            return false;
        }
    }

    /** The subject key identifier. */
    @SuppressWarnings("ArrayRecordComponent")
    record KeyIdentifier(byte[] octets) implements PartyIdentifier {
        @Override
        public boolean matches(Certificate certificate) {
            return certificate
                    .subjectKeyIdentifier()
                    .filter(found -> Arrays.equals(found, octets))
                    .isPresent();
        }

        @Override
        public byte[] encoded() {
            return Der.element(Tag.context(0), octets);
        }

        @Override
        public boolean byKeyIdentifier() {
            return true;
        }
    }
}
