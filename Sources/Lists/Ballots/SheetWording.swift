import Deliberation
import Sentences
import Text

/// What is said of a sheet of ballots that was read, beside the result.
package struct SheetWording {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package func countedAsOne(_ heads: Int) -> String {
    language(
      "同一业主多套按一人计：\(heads)处。",
      "Owners of several dwellings counted as one head: \(heads).")
  }

  /// Which dwellings have several owners, so that two dwellings taken for one are seen.
  package func coOwned(_ dwellings: [Dwelling]) -> String {
    let each = dwellings.map { "\($0.room)（\(language.list($0.owners))）" }
    return language(
      "共有的房屋\(dwellings.count)套，每套合计一人：\(language.list(each))。",
      "Dwellings of several owners, one head each, \(dwellings.count): \(language.list(each)).")
  }

  package func leftOut(_ rooms: [String]) -> String {
    language(
      "车位等不按房屋计的\(rooms.count)处：\(language.list(rooms))。",
      "Not counted as dwellings, \(rooms.count): \(language.list(rooms)).")
  }

  /// Which rows have a stroke for a vote.
  package func strokes(_ rows: [Int]) -> String {
    let each = language.list(rows.map(String.init))
    return language(
      "第\(each)行的表决是“／”“—”一类的记号，按未交回计；是弃权的，请写明“弃权”。",
      "Rows \(each) have a stroke for a vote, taken for not returned; write 弃权 where somebody abstained."
    )
  }

  /// Which rows have a vote, and 送达 says that no ballot was handed over.
  package func undelivered(_ rows: [Int]) -> String {
    let each = language.list(rows.map(String.init))
    return language(
      "第\(each)行写着没有送达，却有表决，表决照计；请核对是送达登记漏了，还是票不是这一户的。",
      "Rows \(each) have a vote though nothing is said to have been delivered: the votes count. Look "
        + "whether the register of delivery lacks them or the ballots are another's.")
  }

  /// Which columns may be the vote's and weren't read, and the one that was.
  ///
  /// - Parameter taken: the heading of the column that was read; nil where votes are ticked in several.
  package func notTheVote(_ headings: [String], but taken: String?) -> String {
    language(
      "以\(taken.map { "“\($0)”一列" } ?? "打勾的各列")为准，未读\(language.list(headings))。",
      "The votes are read from \(taken.map { "the column “\($0)”" } ?? "the columns that are ticked"); "
        + "not read: \(language.list(headings)).")
  }

  /// Which blanks were filled with the vote above.
  package func filledDown(_ filled: [String: String]) -> String {
    let each = filled.sorted { $0.key < $1.key }.map { "\($0.key)←\($0.value)" }
    return language(
      "同一业主的空白按上一套的表决计\(filled.count)处（合并单元格）：\(language.list(each))。",
      "Blanks under the same owner's vote, taken for a merged cell, \(filled.count):"
        + " \(language.list(each)).")
  }

  /// What is open about one owner, and what each reading of it alone makes of the vote.
  package func open(_ owner: OpenOwner, rooms: [String]) -> String {
    let question = owner.question
    let counts = Set(question.readings.map(\.heads.count))
    func told(_ reading: OwnerQuestion.Reading, as kind: Verdict.Kind) -> String {
      var parts: [String] = []
      if counts.count > 1 {
        parts.append(
          language(
            "按\(reading.heads.count)人计",
            "as \(language.amount(heads: reading.heads.count, area: nil))"))
      }
      switch reading.isFilled {
      case true?: parts.append(language("空白随上一套", "blanks filled"))
      case false?: parts.append(language("空白按未交回", "blanks not returned"))
      case nil: break
      }
      if parts.isEmpty {
        let named = Dictionary(zip(question.dwellings, rooms)) { first, _ in first }
        parts.append(
          reading.heads.map { head in
            language(
              "（\(language.list(head.compactMap { named[$0] }))）",
              "(\(language.list(head.compactMap { named[$0] })))")
          }.joined() + language("各按一人计", " one person each"))
      }
      return language.list(parts) + language("：", ": ")
        + VerdictWording.word(of: kind, in: language)
    }
    var readings = zip(question.readings, owner.kinds).map(told)
    if readings.count > 6 {
      var kinds: [String] = []
      for kind in owner.kinds.map({ VerdictWording.word(of: $0, in: language) })
      where !kinds.contains(kind) {
        kinds.append(kind)
      }
      let (fewest, most) = (counts.min() ?? 0, counts.max() ?? 0)
      readings = [
        language("按\(fewest)至\(most)人计", "as \(fewest) to \(most)") + language("：", ": ")
          + kinds.joined(separator: language("或", " or "))
      ]
    }
    if !question.isWhole {
      readings.append(
        language(
          "套数多，是不是一人不能逐一试算，不作判定；请补电话，或用 --same-name 写明",
          "too many to try every way, so nothing is decided; add telephones, or say --same-name"))
    }
    let who = language.list(owner.question.names) + "（\(language.list(rooms))）"
    let said = readings.joined(separator: language("；", "; "))
    return owner.decides
      ? language("\(who)未核定，影响结果：\(said)。", "\(who) isn't settled and turns the result: \(said).")
      : language(
        "\(who)未核定，单独看不影响结果：\(said)。", "\(who) isn't settled; alone it changes nothing: \(said).")
  }

  package func oneHead(_ rooms: [String], because reason: String) -> String {
    let rooms = language.list(rooms)
    return language("\(rooms)：\(reason)。", "\(rooms): \(reason).")
  }
}
