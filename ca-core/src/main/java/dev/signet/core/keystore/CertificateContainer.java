package dev.signet.core.keystore;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates of a file, whatever sort of container it is: PEM, DER, PKCS#7 (RFC 2315, RFC 5652), PKCS#12 (RFC 7292) or
 * Java's JKS. The sort is told from the content; names of files lie.
 */
public final class CertificateContainer {
    /** The largest file that is looked at, in bytes. */
    public static final int MAX_LENGTH = 8 * Certificate.MAX_LENGTH;

    private static final Oid SIGNED_DATA = Oid.of("1.2.840.113549.1.7.2");
    private static final Set<String> CERTIFICATES = Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");
    private static final Set<String> PKCS7 = Set.of("PKCS7", "CMS", "PKCS #7 SIGNED DATA");
    private static final int SMALL_JUNK = 4;

    /**
     * Certificates that belong together.
     *
     * @param entry what the container calls them; empty if it holds nothing else
     * @param certificates the certificate in question first, then those that came with it
     */
    public record Chain(Optional<String> entry, List<Certificate> certificates) {
        public Chain {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * Returns the chains of a file; at least one, none of them empty.
     *
     * @param source its name, for messages
     * @param passphrases asked for the passphrase of a PKCS#12 file, and not otherwise
     * @throws SignetException of kind {@code INPUT} if there is no certificate in it or it is damaged, of kind {@code KEY} if
     *     the passphrase is wrong or missing
     */
    public static List<Chain> read(byte[] file, String source, PassphraseSource passphrases) {
        if (JavaKeyStore.looksLikeOne(file)) {
            return named(JavaKeyStore.readCertificates(file, source), source);
        }
        if (PemReader.looksLikePem(file)) {
            return List.of(new Chain(Optional.empty(), pem(file, source)));
        }
        Optional<DerNode> structure = structure(file);
        if (structure.filter(CertificateContainer::isPkcs12).isPresent()) {
            return chains(Pkcs12.read(file, source, passphrases), source);
        }
        if (structure.filter(CertificateContainer::isPkcs7).isPresent()) {
            return List.of(new Chain(Optional.empty(), pkcs7(file, source)));
        }
        return List.of(new Chain(Optional.empty(), CertificateFile.readAll(file, source)));
    }

    /**
     * Returns whether a file claims to hold certificates, so that failing to read them is worth a word. What does not is passed
     * over where a directory is looked through.
     */
    public static boolean isMeantToBeOne(byte[] file) {
        if (file.length < SMALL_JUNK) {
            return false;
        }
        if (JavaKeyStore.looksLikeOne(file)) {
            return true;
        }
        if (PemReader.looksLikePem(file)) {
            try {
                return PemReader.readAll(file).stream()
                        .anyMatch(block -> CERTIFICATES.contains(block.label()) || PKCS7.contains(block.label()));
            } catch (PemException damaged) {
                return contains(file, "-----BEGIN CERTIFICATE-----");
            }
        }
        return structure(file)
                .filter(outer -> isPkcs12(outer) || isPkcs7(outer) || isCertificate(file))
                .isPresent();
    }

    private static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static Optional<DerNode> structure(byte[] file) {
        try {
            DerNode outer = DerNode.parse(file);
            return outer.is(Tag.SEQUENCE) ? Optional.of(outer) : Optional.empty();
        } catch (DerException noStructure) {
            return Optional.empty();
        }
    }

    private static boolean isPkcs12(DerNode outer) {
        try {
            List<DerNode> children = outer.children();
            return children.size() >= 2
                    && children.get(0).is(Tag.INTEGER)
                    && children.get(0).integer().intValue() == 3
                    && children.get(1).is(Tag.SEQUENCE);
        } catch (DerException malformed) {
            return false;
        }
    }

    private static boolean isPkcs7(DerNode outer) {
        try {
            List<DerNode> children = outer.children();
            return !children.isEmpty()
                    && children.get(0).is(Tag.OBJECT_IDENTIFIER)
                    && children.get(0).oid().equals(SIGNED_DATA);
        } catch (DerException malformed) {
            return false;
        }
    }

    private static boolean isCertificate(byte[] file) {
        try {
            return Certificate.parse(file).version() > 0;
        } catch (DerException malformed) {
            return false;
        }
    }

    private static List<Certificate> pem(byte[] file, String source) {
        List<PemBlock> blocks;
        try {
            blocks = PemReader.readAll(file);
        } catch (PemException damaged) {
            throw problem(source, "line " + damaged.line() + ": " + damaged.getMessage());
        }
        List<Certificate> certificates = new ArrayList<>();
        boolean plain = false;
        for (PemBlock block : blocks) {
            if (PKCS7.contains(block.label())) {
                certificates.addAll(pkcs7(block.bytes(), source));
            }
            plain |= CERTIFICATES.contains(block.label());
        }
        if (plain || certificates.isEmpty()) {
            certificates.addAll(0, CertificateFile.readAll(file, source));
        }
        return certificates;
    }

    /**
     * <pre>
     * SignedData ::= SEQUENCE { version, digestAlgorithms SET, encapContentInfo SEQUENCE,
     *     certificates [0] IMPLICIT CertificateSet OPTIONAL, … }
     * </pre>
     *
     * The leaf comes first, since the order in a set says nothing: the first one that issued no other.
     */
    private static List<Certificate> pkcs7(byte[] der, String source) {
        List<Certificate> certificates = new ArrayList<>();
        try {
            DerNode signed = DerNode.parse(der).children().get(1).children().get(0);
            for (DerNode part : signed.children()) {
                if (part.is(Tag.contextConstructed(0))) {
                    for (DerNode certificate : part.children()) {
                        certificates.add(Certificate.parse(certificate.encoded()));
                    }
                }
            }
        } catch (DerException | IndexOutOfBoundsException malformed) {
            throw problem(source, "its PKCS#7 structure is malformed: " + malformed.getMessage());
        }
        if (certificates.isEmpty()) {
            throw problem(source, "its PKCS#7 structure holds no certificate");
        }
        certificates.stream()
                .filter(candidate -> certificates.stream()
                        .noneMatch(other ->
                                !other.equals(candidate) && other.issuer().matches(candidate.subject())))
                .findFirst()
                .ifPresent(leaf -> {
                    boolean unused = certificates.remove(leaf);
                    certificates.add(0, leaf);
                });
        return certificates;
    }

    /** A key's chain is what is in question; without keys, each certificate is. */
    private static List<Chain> chains(KeyStoreContents contents, String source) {
        List<Chain> chains = new ArrayList<>();
        for (KeyEntry entry : contents.keys()) {
            if (!entry.chain().isEmpty()) {
                chains.add(new Chain(Optional.of(entry.name()), entry.chain()));
            }
        }
        if (chains.isEmpty()) {
            for (CertificateEntry entry : contents.certificates()) {
                chains.add(new Chain(Optional.of(entry.name()), List.of(entry.certificate())));
            }
        }
        return named(chains, source);
    }

    private static List<Chain> named(List<Chain> chains, String source) {
        if (chains.isEmpty()) {
            throw problem(source, "it holds no certificate");
        }
        return chains.size() == 1
                ? List.of(new Chain(Optional.empty(), chains.get(0).certificates()))
                : chains;
    }

    private static SignetException problem(String source, String why) {
        return Problem.of(Kind.INPUT, "cannot read certificates from " + source)
                .because(why)
                .fix("give a file with certificates: PEM, DER, PKCS#7, PKCS#12 or JKS")
                .exception();
    }

    private CertificateContainer() {}
}
