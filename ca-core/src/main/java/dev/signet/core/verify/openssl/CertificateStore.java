package dev.signet.core.verify.openssl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust, and CRLs: {@code X509_STORE}. What is not there yet may be found in its sources, by name.
 *
 * <p>Not for use by several threads at once, as it keeps what its sources find.
 */
public final class CertificateStore {
    /** A place where certificates and CRLs are filed by name, such as a directory. */
    public interface Source {
        /** Returns the certificates with a subject, in the form in which names are compared. */
        List<ExaminedCertificate> certificates(byte[] subject);

        /** Returns the CRLs of an issuer. */
        List<ExaminedList> lists(byte[] issuer);
    }

    /** Where the CRLs of a certificate are found instead of in the store, such as where the certificate says. */
    public interface ListFinder {
        /** Returns the CRLs that may tell of a certificate. */
        List<ExaminedList> listsFor(ExaminedCertificate certificate);
    }

    private final Set<ExaminedCertificate> certificates = new LinkedHashSet<>();
    private final Set<ExaminedList> lists = new LinkedHashSet<>();
    private final List<Source> sources = new ArrayList<>();
    private @Nullable ListFinder finder;

    /** Adds a certificate to trust, unless it is there. */
    public void add(ExaminedCertificate certificate) {
        boolean ignored = certificates.add(certificate);
    }

    /** Adds a CRL, unless it is there. */
    public void add(ExaminedList list) {
        boolean ignored = lists.add(list);
    }

    /** Has CRLs found by another, and no longer in the store and its sources. */
    public void findListsWith(ListFinder other) {
        finder = other;
    }

    /** Returns the CRLs that may tell of a certificate. */
    List<ExaminedList> listsFor(ExaminedCertificate certificate) {
        return finder == null ? lists(certificate.traits().issuer()) : finder.listsFor(certificate);
    }

    /** Adds a place to look in for what is not in the store. */
    public void add(Source source) {
        sources.add(source);
    }

    /** Returns the certificates with a subject, in the form in which names are compared. */
    public List<ExaminedCertificate> named(byte[] subject) {
        List<ExaminedCertificate> found = held(subject);
        for (int i = 0; found.isEmpty() && i < sources.size(); i++) {
            certificates.addAll(sources.get(i).certificates(subject));
            found = held(subject);
        }
        return found;
    }

    /** Returns the first certificate whose subject is the issuer of another, whether or not it has signed that; null if none is. */
    public @Nullable ExaminedCertificate namedAsIssuer(ExaminedCertificate certificate) {
        List<ExaminedCertificate> found = named(certificate.traits().issuer());
        return found.isEmpty() ? null : found.get(0);
    }

    private List<ExaminedCertificate> held(byte[] subject) {
        List<ExaminedCertificate> found = new ArrayList<>();
        for (ExaminedCertificate certificate : certificates) {
            if (certificate.hasSubject(subject)) {
                found.add(certificate);
            }
        }
        return found;
    }

    private List<ExaminedList> lists(byte[] issuer) {
        for (Source source : sources) {
            List<ExaminedList> more = source.lists(issuer);
            lists.addAll(more);
            if (!more.isEmpty()) {
                break;
            }
        }
        List<ExaminedList> found = new ArrayList<>();
        for (ExaminedList list : lists) {
            if (Arrays.equals(list.issuer(), issuer)) {
                found.add(list);
            }
        }
        return found;
    }
}
