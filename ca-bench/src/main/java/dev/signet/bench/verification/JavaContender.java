package dev.signet.bench.verification;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A PKIX implementation behind Java's interfaces, given the path in order, which spares it the search. The host name is looked for
 * among the alternative names, as the interfaces know nothing of it.
 */
final class JavaContender implements Contender {
    private static final int DNS_NAME = 2;

    private final String name;
    private final Provider provider;
    private final CertificateFactory factory;
    private final IdentityHashMap<byte[], TrustAnchor> anchors = new IdentityHashMap<>();

    JavaContender(String name, List<SampleChain> samples, Provider provider) throws GeneralSecurityException {
        this.name = name;
        this.provider = provider;
        this.factory = CertificateFactory.getInstance("X.509", provider);
        for (SampleChain sample : samples) {
            if (!anchors.containsKey(sample.root())) {
                anchors.put(sample.root(), new TrustAnchor(certificate(sample.root()), null));
            }
        }
    }

    private X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    }

    private X509CRL list(byte[] der) throws GeneralSecurityException {
        return (X509CRL) factory.generateCRL(new ByteArrayInputStream(der));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void verify(SampleChain sample) throws GeneralSecurityException {
        X509Certificate leaf = certificate(sample.leaf());
        List<X509Certificate> path = List.of(leaf, certificate(sample.intermediate()));
        List<X509CRL> lists = List.of(list(sample.rootList()), list(sample.intermediateList()));
        PKIXParameters parameters = new PKIXParameters(Set.of(anchors.get(sample.root())));
        parameters.setDate(Date.from(sample.at()));
        parameters.setRevocationEnabled(true);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        parameters.setTargetCertConstraints(target);
        Object result =
                CertPathValidator.getInstance("PKIX", provider).validate(factory.generateCertPath(path), parameters);
        boolean named = leaf.getSubjectAlternativeNames().stream()
                .anyMatch(entry -> entry.get(0).equals(DNS_NAME) && entry.get(1).equals(SampleChain.HOST));
        if (result == null || !named) {
            throw new IllegalStateException("the sample chain is not trusted");
        }
    }
}
