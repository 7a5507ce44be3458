package dev.signet.core.verify.differential;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.AuthorityKeyIdentifier;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/** What a path may be like: the predicates that classes of differences are made of. */
final class Conditions {
    /** Returns the certificates of a path, the leaf first, the anchor last. */
    static List<Certificate> path(ChainCase question) {
        List<Certificate> path = new ArrayList<>(ChainCase.readable(List.of(question.leaf())));
        path.addAll(ChainCase.readable(question.bag()));
        path.addAll(ChainCase.readable(question.anchors()));
        return path;
    }

    static boolean any(ChainCase question, Predicate<Certificate> condition) {
        return path(question).stream().anyMatch(condition);
    }

    /** Returns whether an issuer is named in other octets than its own certificate names it. */
    static boolean respelled(ChainCase question) {
        List<Certificate> path = path(question);
        for (int i = 0; i + 1 < path.size(); i++) {
            if (!Arrays.equals(
                    path.get(i).issuer().encoded(), path.get(i + 1).subject().encoded())) {
                return true;
            }
        }
        return false;
    }

    static boolean has(ChainCase question, Oid extension) {
        return any(
                question,
                certificate -> certificate.extensions().find(extension).isPresent());
    }

    static boolean hasCritical(ChainCase question, Oid extension) {
        return any(
                question,
                certificate -> certificate
                        .extensions()
                        .find(extension)
                        .filter(Extension::critical)
                        .isPresent());
    }

    /** Returns whether octets follow the value of an extension. */
    static boolean hasOctetsAfter(ChainCase question, Oid extension) {
        return any(
                question,
                certificate -> certificate
                        .extensions()
                        .find(extension)
                        .map(Extension::value)
                        .filter(Conditions::hasOctetsAfter)
                        .isPresent());
    }

    private static boolean hasOctetsAfter(byte[] value) {
        try {
            return DerNode.parseAt(value, 0, value.length).end() < value.length;
        } catch (DerException unreadable) {
            return false;
        }
    }

    /** Returns whether an authority key identifier names the issuer's certificate by issuer and serial number. */
    static boolean namesIssuerCertificate(ChainCase question) {
        return any(question, certificate -> {
            Optional<Extension> extension = certificate.extensions().find(ExtensionOids.AUTHORITY_KEY_IDENTIFIER);
            try {
                return extension.isPresent()
                        && AuthorityKeyIdentifier.parse(extension.get().node())
                                .serialNumber()
                                .isPresent();
            } catch (DerException malformed) {
                return false;
            }
        });
    }

    /** Returns whether a certificate ends in the very second of the verification. */
    static boolean endsNow(ChainCase question) {
        return any(question, certificate -> certificate.validity().notAfter().equals(question.at()));
    }

    static boolean forAnyPurpose(ChainCase question) {
        return any(
                question,
                certificate -> certificate
                        .extendedKeyUsage()
                        .filter(purposes -> purposes.contains(ExtendedKeyUsage.ANY.oid())
                                && !purposes.contains(ExtendedKeyUsage.SERVER_AUTH.oid()))
                        .isPresent());
    }

    /** Returns whether a name has an attribute that is no string. */
    static boolean hasNumberInName(ChainCase question) {
        return any(
                question,
                certificate -> Stream.of(certificate.subject(), certificate.issuer())
                        .flatMap(name -> name.relativeNames().stream())
                        .flatMap(List::stream)
                        .anyMatch(attribute -> attribute.tag() == Tag.INTEGER));
    }

    static Certificate leaf(ChainCase question) {
        return path(question).get(0);
    }

    /** Returns whether a certificate has no subject. */
    static boolean hasEmptySubject(ChainCase question) {
        return any(question, certificate -> certificate.subject().isEmpty());
    }

    /** Returns whether a path length is beyond what fits into 31 bits. */
    static boolean hasHugePathLength(ChainCase question) {
        return any(question, certificate -> {
            try {
                return certificate
                        .basicConstraints()
                        .filter(constraints -> constraints.pathLength().orElse(0) == Integer.MAX_VALUE)
                        .isPresent();
            } catch (DerException malformed) {
                return false;
            }
        });
    }

    /** Returns whether what is signed has other octets when it is decoded and encoded as DER. */
    static boolean changesWhenEncodedAgain(ChainCase question) {
        return any(question, certificate -> {
            try {
                byte[] again = ASN1Primitive.fromByteArray(certificate.tbs()).getEncoded(ASN1Encoding.DER);
                return !Arrays.equals(again, certificate.tbs());
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    /** Returns whether the leaf is itself among the anchors. */
    static boolean trustsLeaf(ChainCase question) {
        return question.anchors().stream().anyMatch(anchor -> Arrays.equals(anchor, question.leaf()));
    }

    /** Returns whether an anchor is used outside its validity. */
    static boolean hasAnchorOutsideValidity(ChainCase question) {
        return ChainCase.readable(question.anchors()).stream()
                .anyMatch(anchor -> !anchor.validity().contains(question.at()));
    }

    /** Returns whether a certificate of a path has one name as subject and issuer, and is signed with another key than its own. */
    static boolean isSelfIssuedOnly(ChainCase question) {
        List<Certificate> path = path(question);
        for (int i = 0; i + 1 < path.size(); i++) {
            Certificate certificate = path.get(i);
            if (certificate.isSelfIssued()
                    && !certificate.publicKey().equals(path.get(i + 1).publicKey())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether two certificates of a path have the same subject and different keys. */
    static boolean hasNamesakes(ChainCase question) {
        List<Certificate> path = path(question);
        return path.stream()
                .anyMatch(one -> path.stream()
                        .anyMatch(other -> one.subject().equals(other.subject())
                                && !one.publicKey().equals(other.publicKey())));
    }

    /**
     * Returns whether anyPolicy of a certificate stands for a policy of the certificates above it: as plain sets, the policies
     * have nothing in common.
     */
    static boolean hasPolicyByAnyPolicyOnly(ChainCase path) {
        List<Certificate> certificates = path(path);
        Set<Oid> common = new HashSet<>();
        boolean any = false;
        // The anchor, which is the last one, is no part of the path.
        for (int i = certificates.size() - 2; i >= 0; i--) {
            Optional<Set<Oid>> policies = policies(certificates.get(i));
            if (policies.isPresent()) {
                any |= policies.get().contains(CertificatePolicies.ANY_POLICY);
                if (common.isEmpty() || common.contains(CertificatePolicies.ANY_POLICY)) {
                    common = new HashSet<>(policies.get());
                } else {
                    common.retainAll(policies.get());
                }
            }
        }
        return any && common.isEmpty();
    }

    private static Optional<Set<Oid>> policies(Certificate certificate) {
        try {
            return certificate
                    .extensions()
                    .find(ExtensionOids.CERTIFICATE_POLICIES)
                    .map(Extension::node)
                    .map(CertificatePolicies::parse);
        } catch (DerException malformed) {
            return Optional.empty();
        }
    }

    private Conditions() {}
}
