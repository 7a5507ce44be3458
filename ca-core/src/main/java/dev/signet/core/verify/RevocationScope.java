package dev.signet.core.verify;

import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.DistributionPointName;
import dev.signet.core.extension.IssuingDistributionPoint;
import dev.signet.core.extension.ReasonFlags;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** RFC 5280 section 6.3.3 (b), (d): which CRLs tell of a certificate at one of its distribution points, and of what reasons. */
final class RevocationScope {
    /** Returns the distribution points of a certificate and, as the last, the one that every certificate has by its issuer. */
    static List<DistributionPoint> points(Facts facts) {
        List<DistributionPoint> points = new ArrayList<>(facts.distributionPoints);
        List<GeneralName> issuer = List.of(new GeneralName.Directory(facts.issuer()));
        points.add(new DistributionPoint(
                Optional.of(new DistributionPointName(issuer, Optional.empty())), Optional.empty(), List.of()));
        return points;
    }

    static boolean covers(RevocationListFacts list, DistributionPoint point, Facts facts) {
        return issuerFits(list, point, facts) && nameFits(list, point) && contentsFit(list, facts);
    }

    private static boolean issuerFits(RevocationListFacts list, DistributionPoint point, Facts facts) {
        DistinguishedName issuer = list.list().issuer();
        if (point.crlIssuer().isEmpty()) {
            return issuer.matches(facts.issuer());
        }
        return list.isIndirect() && point.crlIssuer().stream().anyMatch(name -> isDirectory(name, issuer));
    }

    private static boolean isDirectory(GeneralName name, DistinguishedName wanted) {
        return name instanceof GeneralName.Directory directory
                && directory.name().matches(wanted);
    }

    /** A CRL that says which distribution point it is for is for no other one. */
    private static boolean nameFits(RevocationListFacts list, DistributionPoint point) {
        Optional<DistributionPointName> own = list.issuingDistributionPoint.flatMap(IssuingDistributionPoint::name);
        if (own.isEmpty()) {
            return true;
        }
        DistinguishedName issuer = list.list().issuer();
        List<GeneralName> wanted = point.name().map(name -> name.names(issuer)).orElse(point.crlIssuer());
        return own.get().names(issuer).stream().anyMatch(name -> wanted.stream().anyMatch(other -> same(name, other)));
    }

    private static boolean same(GeneralName left, GeneralName right) {
        return left instanceof GeneralName.Directory directory
                ? isDirectory(right, directory.name())
                : left.equals(right);
    }

    private static boolean contentsFit(RevocationListFacts list, Facts facts) {
        return switch (list.issuingDistributionPoint
                .map(IssuingDistributionPoint::contents)
                .orElse(IssuingDistributionPoint.Contents.ALL)) {
            case ALL -> true;
            case USER_CERTIFICATES -> !facts.isCa();
            case CA_CERTIFICATES -> facts.isCa();
            case ATTRIBUTE_CERTIFICATES -> false;
        };
    }

    static ReasonFlags reasons(RevocationListFacts list, DistributionPoint point) {
        ReasonFlags ofList = list.issuingDistributionPoint
                .flatMap(IssuingDistributionPoint::onlySomeReasons)
                .orElse(ReasonFlags.ALL);
        return ofList.and(point.reasons().orElse(ReasonFlags.ALL));
    }

    private RevocationScope() {}
}
