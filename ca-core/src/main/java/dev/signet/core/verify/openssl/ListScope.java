package dev.signet.core.verify.openssl;

import dev.signet.core.text.CanonicalName;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.Decoded;
import java.util.Arrays;

/** Whether a certificate is in the scope of a CRL, by its distribution points and the CRL's own: {@code crl_crldp_check}. */
final class ListScope {
    private ListScope() {}

    /** Returns the reasons of which a CRL tells for a certificate, or -1 if the certificate is out of its scope. */
    static int reasons(ExaminedList crl, ExaminedCertificate certificate, boolean sameIssuer) {
        CertificateTraits traits = certificate.traits();
        boolean wrongKind = crl.onlyAttributeCertificates()
                || (traits.authority() ? crl.onlyUserCertificates() : crl.onlyAuthorityCertificates());
        if (wrongKind) {
            return -1;
        }
        Decoded points = traits.distributionPoints();
        for (int i = 0; points != null && i < points.size(); i++) {
            Decoded point = points.get(i);
            if (isIssuedBy(point, crl, sameIssuer)
                    && (!crl.hasDistributionPoint() || nameFits(point, crl, certificate.document()))) {
                return crl.reasons()
                        & (point.has(1) ? ExaminedList.reasons(point.get(1), 0) : ExaminedList.ALL_REASONS);
            }
        }
        return crl.distributionPointName() == null && sameIssuer ? crl.reasons() : -1;
    }

    private static boolean isIssuedBy(Decoded point, ExaminedList crl, boolean sameIssuer) {
        if (!point.has(2)) {
            return sameIssuer;
        }
        return hasDirectory(point.get(2), crl.issuer());
    }

    private static boolean hasDirectory(Decoded names, byte[] wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (NameForms.isDirectory(names.get(i))
                    && Arrays.equals(CanonicalName.encode(names.get(i).chosen()), wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Compares the name of a certificate's distribution point with that of a CRL; no name fits any. */
    private static boolean nameFits(Decoded point, ExaminedList crl, CertificateDocument certificate) {
        Decoded listName = crl.distributionPointName();
        if (!point.has(0) || listName == null) {
            return true;
        }
        Decoded name = point.get(0);
        boolean relative = name.alternative() == 1;
        boolean listRelative = listName.alternative() == 1;
        byte[] whole = relative ? CanonicalName.encode(base(point, certificate), name.chosen()) : null;
        byte[] listWhole = listRelative ? CanonicalName.encode(crl.document().issuer(), listName.chosen()) : null;
        if (relative && whole == null || listRelative && listWhole == null) {
            return false;
        }
        if (whole != null) {
            return listWhole != null ? Arrays.equals(whole, listWhole) : hasDirectory(listName.chosen(), whole);
        }
        if (listWhole != null) {
            return hasDirectory(name.chosen(), listWhole);
        }
        for (int i = 0; i < name.chosen().size(); i++) {
            for (int j = 0; j < listName.chosen().size(); j++) {
                if (NameForms.same(name.chosen().get(i), listName.chosen().get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the name that a relative one is below: that of the issuer of the CRL, or else of the certificate. */
    private static Decoded base(Decoded point, CertificateDocument certificate) {
        Decoded issuers = point.has(2) ? point.get(2) : null;
        for (int i = 0; issuers != null && i < issuers.size(); i++) {
            if (NameForms.isDirectory(issuers.get(i))) {
                return issuers.get(i).chosen();
            }
        }
        return certificate.issuer();
    }
}
