package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.csr.CertificateRequestBuilder;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The request of an authority for a certificate by a root that is held elsewhere, and what became of it. */
final class AuthorityRequest {
    static CertificateRequest build(
            DistinguishedName subject, PrivateKeyInfo key, OptionalInt pathLength, NameConstraints constraints) {
        List<Extension> wanted = new ArrayList<>();
        wanted.add(new BasicConstraints(true, pathLength).extension());
        wanted.add(KeyUsage.extension(EnumSet.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN)));
        if (!constraints.isEmpty()) {
            wanted.add(constraints.extension());
        }
        return CertificateRequestBuilder.build(subject, new Extensions(wanted), KeySigner.of(key));
    }

    /** Returns in what a certificate differs from its request, for people; roots may drop what they were asked for. */
    static List<String> differences(CertificateRequest request, Certificate certificate) {
        List<String> differences = new ArrayList<>();
        if (!certificate.subject().equals(request.subject())) {
            differences.add("the subject is " + certificate.subject() + ", asked for was " + request.subject());
        }
        Optional<Extension> limits = request.requestedExtensions().find(ExtensionOids.BASIC_CONSTRAINTS);
        OptionalInt asked = limits.map(
                        extension -> BasicConstraints.parse(extension.node()).pathLength())
                .orElse(OptionalInt.empty());
        OptionalInt got =
                certificate.basicConstraints().map(BasicConstraints::pathLength).orElse(OptionalInt.empty());
        if (!asked.equals(got)) {
            differences.add("the path length is " + text(got) + ", asked for was " + text(asked));
        }
        Optional<byte[]> names = encoded(request.requestedExtensions());
        Optional<byte[]> granted = encoded(certificate.extensions());
        if (!Arrays.equals(names.orElse(null), granted.orElse(null))) {
            differences.add(
                    granted.isEmpty()
                            ? "the name constraints that were asked for are missing, so the CA may certify any name"
                            : "the name constraints are not those that were asked for");
        }
        return List.copyOf(differences);
    }

    private static Optional<byte[]> encoded(Extensions extensions) {
        return extensions.find(ExtensionOids.NAME_CONSTRAINTS).map(Extension::value);
    }

    private static String text(OptionalInt length) {
        return length.isPresent() ? Integer.toString(length.getAsInt()) : "unlimited";
    }

    private AuthorityRequest() {}
}
