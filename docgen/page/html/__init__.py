"""Write the page model as HTML with CSS: the preview in a browser and what the PDF is made from.

Word sets lines, tabs and spaces by rules that CSS does not have. Each module states one of them and says it
in CSS: lines.py the height of lines, tabs.py tab stops, spaces.py the space between paragraphs, pages.py
sections with headers and page numbers.
"""

from docgen.page.html.document import to_html
from docgen.page.html.markup import Html

__all__ = ["Html", "to_html"]
