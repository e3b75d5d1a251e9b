import Sentences
import Text

/// What is said of a sheet that came back, before it is taken and after.
package struct FillInWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// Which list it is, and who filled it in.
  package func heading(_ fill: FillIn) -> String {
    let name = language(fill.list.title, "Sheet of \(fill.list.name(in: .english))")
    guard let filler = fill.filler else {
      return name + language("，没有写填表人", ", nobody named as having filled it in")
    }
    return name + language("，填表人：\(filler)", ", filled in by \(filler)")
  }

  package func counts(_ reading: FillInReading) -> String {
    let doubtful = reading.doubtful.count
    return language(
      "新增\(reading.new)　改动\(reading.changed)　没动\(reading.untouched)　对不上\(doubtful)",
      "new \(reading.new)  changed \(reading.changed)  untouched \(reading.untouched)"
        + "  not matching \(doubtful)")
  }

  /// Columns that aren't read, and those that are missing; nothing where all are there.
  package func columns(_ reading: FillInReading) -> [String] {
    var lines: [String] = []
    if !reading.unread.isEmpty {
      lines.append(
        language(
          "没有读这几列：\(language.list(reading.unread))。",
          "Columns that weren't read: \(language.list(reading.unread))."))
    }
    if !reading.missing.isEmpty {
      lines.append(
        language(
          "表里没有这几列，按没有填写算：\(language.list(reading.missing))。",
          "Columns that aren't in it count as empty: \(language.list(reading.missing))."))
    }
    return lines
  }

  /// A row that says something, with what is wrong with it behind; nil for one that nobody touched.
  package func line(_ row: FillInReading.Row) -> String? {
    let place = language("第\(row.number)行", "row \(row.number)")
    let more = row.remarks.map { language("　\($0)", "  \($0)") }.joined()
    switch row.state {
    case .untouched:
      return row.remarks.isEmpty ? nil : place + language("　没动", "  untouched") + more
    case .new: return place + language("　新增　", "  new  ") + row.said + more
    case .changed: return place + language("　改动　", "  changed  ") + row.said + more
    case .doubtful(let doubt):
      return place + language("　对不上　", "  not matching  ") + row.said
        + language("：", ": ") + doubt.sentence(language) + more
    }
  }

  package func taken(_ taken: FillIn.Taken) -> String {
    language(
      "登记了\(taken.count)行，没动\(taken.untouched)行，没有登记的\(taken.left.count + taken.refused.count)行。",
      "\(plural(taken.count, "row")) entered, \(taken.untouched) untouched,"
        + " \(taken.left.count + taken.refused.count) left out.")
  }

  package func refused(_ row: Int, _ sentence: String) -> String {
    language("第\(row)行：\(sentence)", "row \(row): \(sentence)")
  }

  package var nothingToTake: String {
    language("没有可以登记的行。", "There is no row to be entered.")
  }
}
