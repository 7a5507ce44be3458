package dev.signet.bench.verification;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Signet's own verifier. */
final class SignetContender implements Contender {
    private final String name;
    private final IdentityHashMap<byte[], Certificate> roots = new IdentityHashMap<>();
    private final Verifier verifier;

    SignetContender(String name, List<SampleChain> samples, SigningProviders providers) {
        this.name = name;
        samples.forEach(sample -> roots.computeIfAbsent(sample.root(), Certificate::parse));
        this.verifier = new Verifier(providers);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void verify(SampleChain sample) {
        List<CertificateList> lists =
                List.of(CertificateList.parse(sample.rootList()), CertificateList.parse(sample.intermediateList()));
        VerificationRequest request = VerificationRequest.of(Certificate.parse(sample.leaf()), sample.at())
                .trusting(Objects.requireNonNull(roots.get(sample.root())))
                .intermediates(List.of(Certificate.parse(sample.intermediate())))
                .purpose(Purpose.SERVER_AUTH)
                .name(new GeneralName.Dns(SampleChain.HOST))
                .revocation(RevocationMode.HARD, lists)
                .build();
        if (!verifier.verify(request).isTrusted()) {
            throw new IllegalStateException("the sample chain is not trusted");
        }
    }
}
