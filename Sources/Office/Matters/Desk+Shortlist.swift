import Affairs

extension Desk {
  /// 入围: the entries of a call that were shortlisted, as they came in.
  func shortlist(of matter: String) -> [String] {
    guard let ledger = ledger?.ledger else { return [] }
    return ledger.living(.voice).compactMap { record -> (place: Int, text: String)? in
      guard case .voice(let voice)? = record.card, voice.about == .card(CardID(matter)),
        voice.answer?.result == .shortlisted, let entry = record.versions.first?.entry
      else { return nil }
      return (ledger.place(of: entry) ?? 0, voice.text)
    }.sorted { $0.place < $1.place }.map(\.text)
  }
}
