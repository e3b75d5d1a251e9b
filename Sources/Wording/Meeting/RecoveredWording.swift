import Deliberation

extension Recovered {
  /// That the record was recovered and what it lacks, without a full stop.
  package func sentence(in language: Language) -> String {
    guard let loss else {
      return language(
        "由损坏文件恢复，缺第\(entry)条起的记录（\(leftOut)），原件另存",
        "recovered from a damaged file without what came from entry \(entry) on (\(leftOut)); "
          + "the original is kept")
    }
    if loss.isEmpty {
      return language(
        "由损坏文件恢复，末尾没有写完的一步没有收入，原件另存",
        "recovered from a damaged file without an act that was never finished; the original is kept"
      )
    }
    if loss.first == loss.last {
      return language(
        "由损坏文件恢复，缺第\(loss.first)条，原件另存",
        "recovered from a damaged file without entry \(loss.first); the original is kept")
    }
    return language(
      "由损坏文件恢复，缺第\(loss.first)条至第\(loss.last)条，原件另存",
      "recovered from a damaged file without entries \(loss.first) to \(loss.last); "
        + "the original is kept")
  }
}

extension Session {
  /// What must be known of the file before anything that stands in it: that it was recovered, or
  /// that it is one of several copies. A sentence each.
  package func provenance(in language: Language) -> [String] {
    var sentences = recoveries.map { recovery in
      language("本记录", "This record was ") + recovery.sentence(in: language)
        + (recovery.isUnconfirmed
          ? language("，缺失部分尚待确认", ", and nobody has answered for it") : "")
        + language("。", ".")
    }
    if let choice = copyChoices.last {
      sentences.append(
        language(
          "本记录是选用的一份副本，另有第\(choice.known.map(\.n).max() ?? 0)条以内的另一份。",
          "This is a copy that was gone on with; another has up to entry "
            + "\(choice.known.map(\.n).max() ?? 0)."))
    }
    if sealsAsRecovered {
      sentences.append(
        seal == nil
          ? language("只能封存为恢复本。", "It can only be sealed as a recovered copy.")
          : seal?.isOfRecovered == true
            ? language("已封存为恢复本。", "It is sealed as a recovered copy.")
            : "")
    }
    return sentences.filter { !$0.isEmpty }
  }
}
