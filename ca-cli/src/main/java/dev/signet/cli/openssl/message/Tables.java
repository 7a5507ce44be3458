package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Option tables of several parts. */
final class Tables {
    static OptionTable join(String command, Option[]... parts) {
        List<Option> all = new ArrayList<>();
        for (Option[] part : parts) {
            all.addAll(Arrays.asList(part));
        }
        return new OptionTable(command, all.toArray(new Option[0]));
    }

    private Tables() {}
}
