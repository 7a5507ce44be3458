package dev.signet.core.verify;

import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;

/** The names that a certificate goes by: its alternative names or, where a reading of the rules wants that, its common name. */
final class PresentedNames {
    static List<GeneralName> of(Facts leaf, HostNameReading reading) {
        List<GeneralName> alternative = leaf.alternativeNames.orElse(List.of());
        List<String> commonNames = leaf.subject().values(AttributeType.COMMON_NAME);
        boolean noHost = alternative.stream().noneMatch(GeneralName.Dns.class::isInstance);
        boolean fallback = !commonNames.isEmpty()
                && noHost
                && switch (reading.commonName()) {
                    case NEVER -> false;
                    case LAST_WITHOUT_DNS_NAME -> true;
                    case ONLY_WITHOUT_ALTERNATIVE ->
                        commonNames.size() == 1
                                && alternative.stream().noneMatch(GeneralName.Ip.class::isInstance)
                                && isForServers(leaf);
                };
        if (!fallback) {
            return alternative;
        }
        List<GeneralName> names = new ArrayList<>(alternative);
        names.add(new GeneralName.Dns(commonNames.get(commonNames.size() - 1)));
        return names;
    }

    private static boolean isForServers(Facts leaf) {
        return leaf.purposes
                .map(purposes -> purposes.contains(ExtendedKeyUsage.SERVER_AUTH.oid())
                        || purposes.contains(ExtendedKeyUsage.ANY.oid()))
                .orElse(true);
    }

    private PresentedNames() {}
}
