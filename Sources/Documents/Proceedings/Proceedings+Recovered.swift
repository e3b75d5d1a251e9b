import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// What every paper says first where its record was recovered, and who answers for what is lost.
  ///
  /// - Parameter session: the whole meeting, whatever part of it the paper is made from.
  func recovered(session: Session) -> [Block] {
    session.recoveries.map { recovery in
      var text = "本文书所据记录\(recovery.sentence(in: .chinese))。"
      if let confirmation = recovery.confirmation {
        let who = isPublic ? "登记的确认人" : confirmation.by
        text += "\(who)于\(confirmation.at.day.official)确认缺失部分："
        text += sentence(free(confirmation.text))
      }
      return .paragraph(text)
    }
      + session.copyChoices.map { choice in
        var choice = choice
        for place in choice.known.indices {
          choice.known[place].number = choice.known[place].number.map {
            named($0, withHomes: false)
          }
        }
        var text = "本文书所据记录\(choice.sentence(in: .chinese))"
        text += isPublic ? "。" : "；选用原因：\(sentence(free(choice.reason)))"
        if let confirmation = choice.confirmation {
          let who = isPublic ? "登记的确认人" : confirmation.by
          text += "\(who)于\(confirmation.at.day.official)确认："
          text += sentence(free(confirmation.text))
        }
        return .paragraph(text)
      }
      + (session.seal?.isOfRecovered == true ? [.paragraph("本记录封存为恢复本。")] : [])
  }
}
