package dev.sluice.benchmarks.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service's process took at most.
 *
 * @param peakMegabytes resident, of the whole process; 0 where the system does not tell
 * @param collectedHeapMegabytes the most that a collection left on the heap; partial ones leave garbage too
 * @param longestPauseMillis of the collections, all of which stop the service
 * @param pausesMillis all of them together
 */
record ServiceMemory(long peakMegabytes, long collectedHeapMegabytes, double longestPauseMillis, double pausesMillis) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\) ([0-9.]+)ms");
    private static final long KILO = 1024;

    static ServiceMemory of(long pid, Path gcLog) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return of(Files.isReadable(status) ? Files.readString(status) : "", Files.readAllLines(gcLog));
    }

    static ServiceMemory of(String processStatus, List<String> gcLog) {
        long live = 0;
        double longest = 0;
        double all = 0;
        for (String line : gcLog) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                double millis = Double.parseDouble(collection.group(2));
                live = Math.max(live, Long.parseLong(collection.group(1)));
                longest = Math.max(longest, millis);
                all += millis;
            }
        }
        Matcher peak = PEAK.matcher(processStatus);
        return new ServiceMemory(peak.find() ? Long.parseLong(peak.group(1)) / KILO : 0, live, longest, all);
    }
}
