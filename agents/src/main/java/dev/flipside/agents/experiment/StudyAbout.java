package dev.flipside.agents.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study's report says and shows besides its trials.
 *
 * @param title of the report
 * @param text paragraphs: the question, and what the figures mean
 * @param figures names of the figures in the table of arms; empty for all that are outcomes
 * @param criteria what shares of seeds are counted by
 * @param cameras through which stills and films are taken; empty for the world's first camera
 * @param films name of a film to the arms that are filmed side by side in it, first seed
 * @param vote what people are asked about two arms' clips in a blind vote; empty for no vote
 * @param quick arms of the quick version; empty for all
 */
public record StudyAbout(
    String title,
    List<String> text,
    List<String> figures,
    List<Criterion> criteria,
    List<String> cameras,
    Map<String, List<String>> films,
    String vote,
    List<String> quick) {
  public StudyAbout {
    text = List.copyOf(text);
    figures = List.copyOf(figures);
    criteria = List.copyOf(criteria);
    cameras = List.copyOf(cameras);
    films = Collections.unmodifiableMap(new LinkedHashMap<>(films));
    quick = List.copyOf(quick);
  }
}
