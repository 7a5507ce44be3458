package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Oid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A PKIX implementation behind Java's interfaces: Bouncy Castle's or the JDK's. It does not look at host names. */
record JavaPeer(String name, Provider provider, Optional<String> signatureProvider) implements Peer {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

    @Override
    public Answer ask(ChainCase question) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
            X509Certificate leaf = read(factory, question.leaf());
            Set<TrustAnchor> anchors = new HashSet<>();
            for (byte[] anchor : question.anchors()) {
                readable(factory, anchor).ifPresent(certificate -> anchors.add(new TrustAnchor(certificate, null)));
            }
            if (anchors.isEmpty()) {
                return Answer.no("no readable anchor");
            }
            List<X509Certificate> bag = new ArrayList<>(List.of(leaf));
            for (byte[] certificate : question.bag()) {
                readable(factory, certificate).ifPresent(bag::add);
            }
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target(leaf));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(bag)));
            parameters.setMaxPathLength(15);
            ask(parameters, question);
            CertPathBuilder.getInstance("PKIX", provider).build(parameters);
            return Answer.YES;
        } catch (GeneralSecurityException | IOException | RuntimeException refused) {
            return Answer.no(words(refused));
        }
    }

    @Override
    public Answer validate(ChainCase question) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
            List<X509Certificate> path = new ArrayList<>(List.of(read(factory, question.leaf())));
            for (byte[] certificate : question.bag()) {
                path.add(read(factory, certificate));
            }
            TrustAnchor anchor =
                    new TrustAnchor(read(factory, question.anchors().get(0)), null);
            CertPath whole = factory.generateCertPath(path);
            Answer answer = validate(question, whole, anchor);
            return answer.trusted() ? answer : answer.and(validate(question, whole, bare(anchor)));
        } catch (GeneralSecurityException | RuntimeException refused) {
            return Answer.no(words(refused));
        }
    }

    private Answer validate(ChainCase question, CertPath path, TrustAnchor anchor) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
            parameters.setTargetCertConstraints(
                    target((X509Certificate) path.getCertificates().get(0)));
            ask(parameters, question);
            CertPathValidator.getInstance("PKIX", provider).validate(path, parameters);
            return Answer.YES;
        } catch (GeneralSecurityException | IOException | RuntimeException refused) {
            return Answer.no(words(refused));
        }
    }

    /**
     * The JDK's validator compares the key identifier and the serial number of an anchor's certificate before anything else, and
     * its builder does not: what the builder refused shows only with an anchor of a name and a key.
     */
    private static TrustAnchor bare(TrustAnchor anchor) {
        X509Certificate certificate = anchor.getTrustedCert();
        return new TrustAnchor(certificate.getSubjectX500Principal(), certificate.getPublicKey(), null);
    }

    private static X509CertSelector target(X509Certificate leaf) throws IOException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        target.setExtendedKeyUsage(Set.of(SERVER_AUTH));
        return target;
    }

    private void ask(PKIXParameters parameters, ChainCase question) {
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(question.at()));
        parameters.setExplicitPolicyRequired(question.policies().explicitPolicy());
        parameters.setPolicyMappingInhibited(question.policies().inhibitMapping());
        parameters.setAnyPolicyInhibited(question.policies().inhibitAnyPolicy());
        parameters.setInitialPolicies(
                question.policies().acceptable().stream().map(Oid::toString).collect(Collectors.toSet()));
        signatureProvider.ifPresent(parameters::setSigProvider);
    }

    private static Optional<X509Certificate> readable(CertificateFactory factory, byte[] der) {
        try {
            return Optional.of(read(factory, der));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private static X509Certificate read(CertificateFactory factory, byte[] der) throws CertificateException {
        try {
            if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new CertificateException("no certificate");
        } catch (CertificateException | RuntimeException unreadable) {
            throw new CertificateException("unreadable", unreadable);
        }
    }

    /** The reason is the message of the innermost cause. */
    private static String words(Throwable refused) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = refused; cause != null && words.length() < 2_000; cause = cause.getCause()) {
            words.append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append(" | ");
        }
        return words.toString();
    }
}
