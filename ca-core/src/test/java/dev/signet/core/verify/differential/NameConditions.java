package dev.signet.core.verify.differential;

import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.GeneralName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the names on a path and their constraints may be like: predicates that classes of differences are made of. */
final class NameConditions {
    private static final Pattern LOOKS_LIKE_HOST = Pattern.compile("[^ ]+");

    /** Returns whether the name constraints of an issuer on the path meet a condition. */
    static boolean constrains(ChainCase question, Predicate<GeneralName> condition) {
        return Conditions.any(
                question,
                certificate -> constraints(certificate)
                        .filter(constraints -> Stream.concat(
                                        constraints.permitted().stream(), constraints.excluded().stream())
                                .anyMatch(condition))
                        .isPresent());
    }

    /** Returns whether a constraint is of another syntax than RFC 5280 section 4.2.1.10 has it. */
    static boolean isOddSubtree(GeneralName base) {
        String text = base.value();
        return switch (base.kind()) {
            case DNS -> text.endsWith(".") || text.contains("*") || text.contains(" ");
            case EMAIL -> text.isEmpty() || text.startsWith("@");
            case URI -> text.isEmpty() || text.contains(":");
            case IP -> !(base instanceof GeneralName.Ip ip && ip.address().isSubnet());
            case DIRECTORY -> false;
            case OTHER -> true;
        };
    }

    /** Returns whether a host name of a certificate is constrained although it stands in the common name only. */
    static boolean hasHostInCommonNameOnly(ChainCase question) {
        return Conditions.any(question, NameConditions::hasHostInCommonNameOnly);
    }

    private static boolean hasHostInCommonNameOnly(Certificate certificate) {
        String commonName = certificate.subject().commonName().orElse("");
        return LOOKS_LIKE_HOST.matcher(commonName).matches()
                && alternativeNames(certificate).stream()
                        .noneMatch(name -> name instanceof GeneralName.Dns dns
                                && dns.value().equals(commonName));
    }

    /** Returns the alternative names of a certificate; none if they are malformed. */
    private static List<GeneralName> alternativeNames(Certificate certificate) {
        try {
            return certificate.subjectAlternativeNames();
        } catch (DerException malformed) {
            return List.of();
        }
    }

    /** Returns whether the leaf has no DNS names, and a common name that is the host asked for. */
    static boolean isHostInCommonNameOnly(ChainCase question) {
        Certificate leaf = Conditions.leaf(question);
        return alternativeNames(leaf).stream().noneMatch(GeneralName.Dns.class::isInstance)
                && question.host()
                        .filter(host -> host.equalsIgnoreCase(
                                leaf.subject().commonName().orElse("")))
                        .isPresent();
    }

    static boolean hasEmptyMailboxConstraint(ChainCase question) {
        return constrains(
                question,
                name -> name instanceof GeneralName.Email && name.value().isEmpty());
    }

    /** Returns whether more than one certificate of a path permits addresses, so that there is an intersection to be made. */
    static boolean intersectsAddresses(ChainCase question) {
        return Conditions.path(question).stream()
                        .filter(certificate -> constraints(certificate)
                                .filter(constraints ->
                                        constraints.permitted().stream().anyMatch(GeneralName.Ip.class::isInstance))
                                .isPresent())
                        .count()
                > 1;
    }

    /** Returns the name constraints of a certificate; nothing if they are malformed. */
    private static Optional<NameConstraints> constraints(Certificate certificate) {
        try {
            return certificate.nameConstraints();
        } catch (DerException malformed) {
            return Optional.empty();
        }
    }

    private NameConditions() {}
}
