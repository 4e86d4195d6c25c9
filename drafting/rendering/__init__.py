"""The draft as a file: plain text, and Word through docxtpl with read-back."""

from drafting.rendering.docx import render_docx, write_docx
from drafting.rendering.plain import lines_of, render_text

__all__ = ["lines_of", "render_docx", "render_text", "write_docx"]
