import Deliberation
import Text

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

extension CopyChoice {
  /// That the record is one of several copies, what the other holds and how it was sealed, without a
  /// full stop.
  package func sentence(in language: Language) -> String {
    let last = known.map(\.n).max() ?? 0
    // Of a seal only the code is known, and that it came after all that this copy has.
    let isLeast = known.allSatisfy(\.isSeal)
    var text = language(
      "是选用的一份副本，另一份\(isLeast ? "至少" : "")记到第\(last)条",
      "a copy that was gone on with; another goes to entry \(last)\(isLeast ? " at least" : "")")
    guard wasSealed else { return text }
    text += language("，并曾封存", " and had been sealed")
    let seals = known.filter(\.isSeal).map { seal in
      [
        seal.number.map { language("文号\($0)", "number \($0)") },
        language("核验码\(seal.sum)", "code \(seal.sum)"),
      ].compactMap { $0 }.joined(separator: language("，", ", "))
    }
    return seals.isEmpty
      ? text
      : text + language("（", " (") + seals.joined(separator: language("；", "; "))
        + language("）", ")")
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
        language("本记录", "This record is ") + choice.sentence(in: language) + language("。", "."))
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
