import Affairs
import Sentences
import Text
import Values

/// 意见汇总表: what was said of a matter, by how many, and what became of it.
struct OpinionSummary: LedgerPaper {
  let code = "opinion-summary"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let subjects: [PaperSubject.Kind] = [.matter, .site]

  func name(in language: Language) -> String { language("意见汇总表", "summary of opinions") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    file.voices.isEmpty && rounds(of: file).isEmpty ? .voices : nil
  }

  private func rounds(of file: CaseFile) -> [Extract.OpinionRound] {
    guard let matter = file.matter else { return [] }
    return file.casebook.dealings(with: matter.summary.number).flatMap(\.issue.opinionRounds)
      .filter { $0.on <= file.on }
  }

  func document(of file: CaseFile) -> Document {
    let voices = file.voices
    var blocks: [Block] = [
      .fields([.init("事项", file.title), .init("截至", file.on.official)]), .blank,
    ]
    if !voices.isEmpty {
      blocks += [.paragraph(totals(file)), .blank, .table(table(of: voices, file))]
    }
    let rounds = rounds(of: file)
    if !rounds.isEmpty {
      blocks += [.blank, .line("征询单")] + rounds.map { .paragraph(round($0)) }
    }
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "意见汇总表"], blocks: blocks,
      page: .wide)
  }

  /// `共17条41人次：采纳9条、部分采纳3条、未采纳4条，待答复1条。已答复16/17（94.12%）。`
  private func totals(_ file: CaseFile) -> String {
    let report = file.casebook.voices(on: file.on, about: file.subject.card)
    let answered = Voice.Answer.Result.allCases.compactMap { result in
      report.answered[result].map { "\(result.rawValue)\($0.count)条" }
    }
    let waiting = report.waiting.isEmpty ? "" : "待答复\(report.waiting.count)条"
    let said = ([answered.joined(separator: "、"), waiting].filter { !$0.isEmpty })
      .joined(separator: "，")
    let share = report.rate.percent.map { "（\($0)%）" } ?? ""
    return
      "共\(report.all.count)条\(report.heads)人次：\(said)。已答复\(report.rate)\(share)。"
  }

  private func table(of voices: [Voice], _ file: CaseFile) -> TextTable {
    TextTable(
      columns: [
        .init("序号", .trailing), .init("日期"), .init("来源"), .init("内容"), .init("人数", .trailing),
        .init("处理"), .init("理由"), .init("答复日期"),
      ],
      rows: voices.enumerated().map { place, voice in
        let answer = voice.answer.flatMap { $0.on <= file.on ? $0 : nil }
        // A group so small that it names its people stands in the archive alone.
        let group = file.isPublic ? nil : voice.group
        let source = [voice.channel.map(file.named), group].compactMap(\.self)
        return [
          "\(place + 1)", voice.on.official, source.joined(separator: "，"),
          phrase(file.free(voice.text)), "\(voice.heads)", answer?.result.rawValue ?? "待答复",
          phrase(file.free(answer?.reason ?? "")), answer?.on.official ?? "",
        ]
      })
  }

  /// `2024年1月8日：发放420份，收回361份（85.95%），有效357份；同意330份，占有效92.44%、占发放78.57%。`
  private func round(_ round: Extract.OpinionRound) -> String {
    let returned = round.returnedRate.percent.map { "（\($0)%）" } ?? ""
    let shares = [
      round.agreeingRate.percent.map { "占有效\($0)%" },
      round.agreeingOfIssued.percent.map { "占发放\($0)%" },
    ].compactMap(\.self)
    return
      "\(round.on.official)：发放\(round.issued)份，收回\(round.returned)份\(returned)，有效\(round.valid)份；"
      + "同意\(round.agreeing)份" + (shares.isEmpty ? "" : "，" + shares.joined(separator: "、")) + "。"
  }
}

extension CaseFile {
  /// What was said of the subject until the paper's day, the earliest first.
  var voices: [Voice] {
    let own = Set(numbers.map(Target.card))
    return ledger.living(.voice).compactMap { record -> Voice? in
      guard case .voice(let voice)? = record.card, own.contains(voice.about), voice.on <= on else {
        return nil
      }
      return voice
    }.sorted { ($0.on.number, $0.id?.text ?? "") < ($1.on.number, $1.id?.text ?? "") }
  }
}
